package nextrung.extract;

import java.io.IOException;

/// A JobPosting of schema.org, by itself or in a page: its title and its text.
record JobPostingReader() implements FileReader {
  @Override
  public void read(byte[] file, Lines out) throws IOException {
    var json = JsonDocument.in(FileType.JOB_POSTING, file).flatMap(JsonDocument::posting);
    var posting = JobPostingText.of(json.orElseThrow(IOException::new));
    out.add(posting.title());
    out.gap();
    out.asIs(posting.text());
  }
}
