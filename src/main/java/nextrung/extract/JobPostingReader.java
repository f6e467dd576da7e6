package nextrung.extract;

import java.io.IOException;
import java.util.regex.Pattern;
import nextrung.document.DocumentReader;

/// A JobPosting of schema.org, by itself or in a page: its title and its text. Where that only
/// sends readers to the page it stands in, the page is read.
record JobPostingReader() implements FileReader {
  private static final Pattern TEASER =
      Pattern.compile("(?i)(?:\\.\\.\\.|…|\\b(?:read|see|view|learn|find out) more\\W{0,3})\\s*$");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final int MOST_WORDS = 60;
  private static final int MUCH_LONGER = 3;

  @Override
  public void read(byte[] file, Lines out) throws IOException {
    var json = JsonDocument.in(FileType.JOB_POSTING, file).flatMap(JsonDocument::posting);
    var posting = JobPostingText.of(json.orElseThrow(IOException::new));
    var text = posting.text();
    if (isTeaser(text)) {
      var page = page(file);
      if (words(page) > MUCH_LONGER * words(text)) {
        out.asIs(page);
        return;
      }
    }
    out.add(posting.title());
    out.gap();
    out.asIs(text);
  }

  private static boolean isTeaser(String text) {
    return words(text) <= MOST_WORDS && TEASER.matcher(text).find();
  }

  private static int words(String text) {
    return BLANK.split(text.strip(), -1).length;
  }

  /// What the page around a posting says; nothing where there is none.
  private static String page(byte[] file) {
    var lines = new Lines();
    var markup = DocumentReader.decodeMarkup(file);
    if (markup.stripLeading().startsWith("<")) {
      HtmlReader.page(markup, lines);
    }
    return lines.text();
  }
}
