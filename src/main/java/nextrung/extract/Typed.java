package nextrung.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/// What a person typed on a page: the fields of a form that hold words, and the notes that stand on
/// the page itself. Buttons, signatures and notes that have to be opened are none.
final class Typed {
  private static final int MOST = 1000;
  private static final int DEEPEST = 8;
  private static final Set<String> FIELDS_OF_WORDS = Set.of("Tx", "Ch");

  private Typed() {}

  /// All of it on a page that is not hidden.
  static List<PDAnnotation> on(PDPage page) {
    return dictionaries(page.getCOSObject().getCOSArray(COSName.ANNOTS))
        .flatMap(each -> typed(each).stream())
        .filter(each -> !each.isHidden() && !each.isNoView())
        .toList();
  }

  private static Stream<COSDictionary> dictionaries(@Nullable COSArray list) {
    return list == null
        ? Stream.empty()
        : IntStream.range(0, Math.min(MOST, list.size()))
            .mapToObj(list::getObject)
            .filter(COSDictionary.class::isInstance)
            .map(COSDictionary.class::cast);
  }

  private static Optional<PDAnnotation> typed(COSDictionary annotation) {
    var type = annotation.getNameAsString(COSName.SUBTYPE, "");
    if (type.equals(PDAnnotationFreeText.SUB_TYPE)) {
      return Optional.of(new PDAnnotationFreeText(annotation));
    }
    return type.equals(PDAnnotationWidget.SUB_TYPE) && holdsWords(annotation)
        ? Optional.of(new PDAnnotationWidget(annotation))
        : Optional.empty();
  }

  /// Whether a field holds words: it says so itself, or what it is a part of does.
  private static boolean holdsWords(COSDictionary field) {
    COSDictionary part = field;
    for (int i = 0; part != null && i < DEEPEST; i++) {
      if (part.containsKey(COSName.FT)) {
        return FIELDS_OF_WORDS.contains(part.getNameAsString(COSName.FT, ""));
      }
      part = part.getCOSDictionary(COSName.PARENT);
    }
    return false;
  }
}
