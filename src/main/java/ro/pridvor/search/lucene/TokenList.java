package ro.pridvor.search.lucene;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import ro.pridvor.search.analysis.Analysis;

/** Hands tokens to Lucene that {@link Analysis} has made. */
final class TokenList extends TokenStream {
  /** Words of different texts are no phrase. */
  private static final int GAP = 10;

  private final List<List<Analysis.Token>> texts;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private int text;
  private int token;
  private int base;
  private int last;

  TokenList(List<List<Analysis.Token>> texts) {
    this.texts = texts;
  }

  @Override
  public void reset() {
    text = 0;
    token = 0;
    base = 0;
    last = -1;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (text < texts.size() && token == texts.get(text).size()) {
      text++;
      token = 0;
      base = last + GAP;
    }
    if (text == texts.size()) {
      return false;
    }
    Analysis.Token next = texts.get(text).get(token++);
    int position = base + next.position();
    term.append(next.term());
    increment.setPositionIncrement(position - last);
    last = position;
    return true;
  }
}
