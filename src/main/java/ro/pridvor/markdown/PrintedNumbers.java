package ro.pridvor.markdown;

import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;

/**
 * Numbered items keep the numbers that are written: CommonMark counts on from the first, but a
 * decision that goes from 3 to 5 is not to be renumbered. A list with {@code 1)} keeps its bracket.
 */
final class PrintedNumbers extends IndependentAttributeProviderFactory {
  @Override
  public AttributeProvider apply(LinkResolverContext context) {
    return PrintedNumbers::set;
  }

  private static void set(Node node, AttributablePart part, MutableAttributes attributes) {
    if (node instanceof OrderedList list && list.getDelimiter() == ')') {
      attributes.replaceValue("class", "bracket");
    }
    if (node instanceof OrderedListItem item && isNumberedAnew(item)) {
      attributes.replaceValue("value", Integer.toString(number(item)));
    }
  }

  private static boolean isNumberedAnew(OrderedListItem item) {
    return item.getPrevious() instanceof OrderedListItem before
        && number(item) != number(before) + 1;
  }

  private static int number(OrderedListItem item) {
    String digits = item.getOpeningMarker().toString().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
