package nextrung.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nextrung.exchange.Bundle;
import nextrung.exchange.CaseCodec;
import nextrung.exchange.Identifiers;
import nextrung.exchange.Losses;

/// The framework for systems that read 1EdTech CASE 1.1: `CFDocuments` and `CFPackages/{id}`.
/// Addresses in the answers are those under which the request came. Errors have the shape that the
/// standard asks for.
final class CaseHandler {
  static final String BASE = "/ims/case/v1p1";

  private final EngineGate gate;

  CaseHandler(EngineGate gate) {
    this.gate = gate;
  }

  void documents(Context ctx) {
    var documents = bundles().map(codec(ctx)::document).toList();
    ctx.contentType("application/json")
        .header("X-Total-Count", Integer.toString(documents.size()))
        .result(Json.write(Map.of("CFDocuments", documents)));
  }

  void document(Context ctx) {
    found(ctx, bundle -> ctx.result(Json.write(codec(ctx).document(bundle))));
  }

  void packages(Context ctx) {
    found(ctx, bundle -> ctx.result(codec(ctx).write(bundle, new Losses())));
  }

  private void found(Context ctx, Consumer<Bundle> answer) {
    var id = ctx.pathParam("id");
    ctx.contentType("application/json");
    bundles()
        .filter(bundle -> id.equals(new Identifiers(bundle.framework()).framework().toString()))
        .findFirst()
        .ifPresentOrElse(answer, () -> ctx.status(404).result(Json.write(StatusInfo.unknown())));
  }

  private Stream<Bundle> bundles() {
    return gate.engines().all().stream()
        .map(engine -> new Bundle(engine.framework(), Optional.of(engine.ladder())));
  }

  private static CaseCodec codec(Context ctx) {
    return CaseCodec.v1p1(ctx.scheme() + "://" + ctx.host() + BASE);
  }

  /// An error of CASE.
  private record StatusInfo(
      String imsx_codeMajor,
      String imsx_severity,
      String imsx_description,
      CodeMinor imsx_codeMinor) {
    static StatusInfo unknown() {
      return new StatusInfo(
          "failure",
          "error",
          "There is no framework with this identifier; CFDocuments lists those there are.",
          new CodeMinor(List.of(new Field("sourcedId", "unknownobject"))));
    }
  }

  private record CodeMinor(List<Field> imsx_codeMinorField) {}

  private record Field(String imsx_codeMinorFieldName, String imsx_codeMinorFieldValue) {}
}
