package ro.pridvor.search.browser;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;

/**
 * The documents of a term in a field.
 *
 * @param gaps from each document to the next, less one
 * @param frequencies how often it is in each, less one; nothing where that is not ranked
 * @param positions where, document by document, each counted from the last
 */
record PostingList(int documents, byte[] gaps, byte[] frequencies, byte[] positions) {

  static PostingList of(PostingsEnum postings, boolean text) throws IOException {
    Bytes gaps = new Bytes();
    Bytes frequencies = new Bytes();
    Bytes positions = new Bytes();
    int documents = 0;
    int last = -1;
    for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
      gaps.number(doc - last - 1);
      last = doc;
      documents++;
      if (text) {
        frequencies.number(postings.freq() - 1);
        int before = 0;
        for (int i = postings.freq(); i > 0; i--) {
          int position = postings.nextPosition();
          positions.number(position - before);
          before = position;
        }
      }
    }
    return new PostingList(documents, gaps.bytes(), frequencies.bytes(), positions.bytes());
  }
}
