package ro.pridvor.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;

/** Heads of a table say that they are heads of columns; how cells are aligned is for the theme. */
final class ColumnHeads extends IndependentAttributeProviderFactory {
  @Override
  public AttributeProvider apply(LinkResolverContext context) {
    return (node, part, attributes) -> {
      if (node instanceof TableCell cell) {
        attributes.remove("align");
        if (cell.isHeader()) {
          attributes.replaceValue("scope", "col");
        }
      }
    };
  }
}
