package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScriptSpaceTest {
  private static String without(String script) {
    return ScriptSpace.without(script).strip();
  }

  @Test
  void commentsAndLooseSpaceGo() {
    assertEquals(
        "const a=1;\nlet b=a+2;",
        without("// Why.\nconst a = 1; // one\n/** What. */\n\n  let b = a + 2;\n")
            .replace(";let", ";\nlet"));
  }

  @Test
  void noticesStay() {
    assertEquals("/* Copyright. */\nf()", without("/* Copyright. */\n\nf()"));
  }

  @Test
  void stringsTemplatesAndPatternsStay() {
    assertEquals("f(\"a  // b\",'it\\'s  so')", without("f( \"a  // b\", 'it\\'s  so' )"));
    assertEquals("x=`a  ${ b({ c: `  }` }) }  d`;", without("x = `a  ${ b({ c: `  }` }) }  d` ;"));
    assertEquals("s.replace(/ [/ \"]\\/ /g,'')", without("s.replace( / [/ \"]\\/ /g , '' )"));
    assertEquals("return/ a /.test(b)", without("return / a /.test(b)"));
    assertEquals("(a)/b/c", without("(a) / b / c"));
  }

  @Test
  void aLineEndsWhereALineWithoutSemicolonMayEnd() {
    assertEquals("a=b\nc()", without("a = b\n  c()"));
    assertEquals("a++\nb", without("a++\nb"));
    assertEquals("const f=()=>\n{}".replace("\n", ""), without("const f = () =>\n {}"));
    assertEquals("a.b().c()", without("a\n  .b()\n  .c()"));
    assertEquals("a=b\n[c]=d", without("a = b\n[c] = d"));
  }

  @Test
  void wordsAndSignsThatWouldJoinStayApart() {
    assertEquals("a+ +b- -c", without("a + +b - -c"));
    assertEquals("for(const a of b)if(c in d)e", without("for (const a of b) if (c in d) e"));
  }
}
