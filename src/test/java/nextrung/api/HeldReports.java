package nextrung.api;

import java.util.concurrent.CountDownLatch;
import nextrung.Report;
import nextrung.document.SourceDocument;
import nextrung.profile.Corrections;

/// An engine that starts to read and finishes only when it is let go.
final class HeldReports extends WordReports {
  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch go = new CountDownLatch(1);

  @Override
  public Report report(SourceDocument document, Corrections corrections) {
    if (!document.id().equals("self-test")) {
      hold();
    }
    return super.report(document, corrections);
  }

  private void hold() {
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
