package ro.pridvor.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StyleSpaceTest {
  @Test
  void commentsAndLayoutGo() {
    assertEquals(
        "a>b,c{color:red;margin:0 1px}@media print{p{top:0}}",
        StyleSpace.without(
            "/* a 'b */\na > b,\nc {\n  color: red;\n  margin: 0 1px;\n}\n"
                + "@media print {\n  p { top: 0; }\n}\n/* not closed"));
  }

  @Test
  void stringsStayAsWritten() {
    assertEquals(
        "a::before{content:\"/*  no comment */ ;}\"}b::after{content:'it\\'s  /* \"'}",
        StyleSpace.without(
            "a::before { content: \"/*  no comment */ ;}\"; }\n"
                + "b::after { content: 'it\\'s  /* \"' } /* gone */"));
  }
}
