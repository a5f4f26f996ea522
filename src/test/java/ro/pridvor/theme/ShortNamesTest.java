package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShortNamesTest {
  private static String in(String script) {
    return ShortNames.in(ScriptSpace.without(script)).strip();
  }

  @Test
  void variablesAndParametersBecomeShortTheSameEverywhere() {
    assertEquals(
        "const a=(b)=>b+1;a(2);", in("const following = (value) => value + 1; following(2);"));
    assertEquals("function b(a){return a;}", in("function same(value) { return value; }"));
  }

  @Test
  void propertiesAndGlobalsKeepTheirNames() {
    assertEquals(
        "const a=document.title;a.title={title:a};",
        in("const title = document.title; title.title = { title: title };"));
    assertEquals("const a=1;b.c?.d(a);", in("const value = 1; b.c?.d(value);"));
  }

  @Test
  void aPropertyInShortIsWrittenInFull() {
    assertEquals(
        "const{title:b,kind:a=1}=found;f({title:b,kind:a});",
        in("const { title, kind = 1 } = found; f({ title, kind });"));
    assertEquals(
        "const c=({title:a},[b])=>a+b;", in("const sum = ({ title }, [id]) => title + id;"));
  }

  @Test
  void severalVariablesInABlockAreNoProperties() {
    assertEquals(
        "f(()=>{const b=1,a=2;g(a);});", in("f(() => { const one = 1, two = 2; g(two); });"));
  }

  @Test
  void methodsKeepTheirNamesAndTheirParametersDoNot() {
    assertEquals(
        "export class Reader{read(a){return this.read(a);}}",
        in("export class Reader { read(length) { return this.read(length); } }"));
  }

  @Test
  void whatIsImportedOrExportedKeepsItsName() {
    assertEquals(
        "import{stem}from\"./a.js\";export const word=stem;",
        in("import { stem } from \"./a.js\"; export const word = stem;"));
  }

  @Test
  void placesInTemplatesFollowAndTheirWordsAndPatternsDoNot() {
    assertEquals(
        "const a=1;f(`value ${a + `${a}`} value`,/value/i,\"value\");",
        in("const value = 1; f(`value ${value + `${value}`} value`, /value/i, \"value\");"));
    assertEquals("f((a)=>/value/.test(a));", in("f((value) => /value/.test(value));"));
    assertEquals("for(const a of b)f(/x/i,a);", in("for (const i of b) f(/x/i, i);"));
  }

  @Test
  void aNewNameIsNobodyElses() {
    assertEquals("const b=a;c(b);", in("const value = a; c(value);"));
  }

  @Test
  void aConditionalIsNoProperty() {
    assertEquals("const a=1,b=2;f(a?a:b);", in("const yes = 1, no = 2; f(yes ? yes : no);"));
  }

  @Test
  void cutIntoPiecesAndJoinedAScriptIsTheSame() {
    String script = "a = `x${ { b: `}` } }` + /[/}]/g / 2; // c\n/* d */ '\\'';\n";
    StringBuilder joined = new StringBuilder();
    ScriptTokens.of(script).forEach(token -> joined.append(token.text()));
    assertEquals(script, joined.toString());
  }

  @Test
  void theScriptsOfTheThemeBecomeMuchShorterAndKeepWhatOthersSee() {
    String script =
        "export const search = async (query) => { const found = await engine.find(query);"
            + " return found.documents.map((document_) => document_.title); };";
    String shorter = in(script);
    assertTrue(shorter.length() < script.length() * 3 / 4, shorter);
    assertTrue(shorter.contains(".documents.map("), shorter);
    assertFalse(shorter.contains("query"), shorter);
  }
}
