package ro.pridvor.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import java.util.Map;

/** Pictures have their width and height, and load when they are near. */
final class PictureSizes extends IndependentAttributeProviderFactory {
  private final Map<String, Picture> pictures;

  PictureSizes(Map<String, Picture> pictures) {
    this.pictures = pictures;
  }

  @Override
  public AttributeProvider apply(LinkResolverContext context) {
    return (node, part, attributes) -> {
      if (node instanceof Image image) {
        Picture.name(image.getUrl().toString())
            .map(pictures::get)
            .ifPresent(
                picture -> {
                  attributes.replaceValue("width", Integer.toString(picture.width()));
                  attributes.replaceValue("height", Integer.toString(picture.height()));
                  attributes.replaceValue("loading", "lazy");
                });
      }
    };
  }
}
