package nextrung.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

  private static final String LIMIT = "limit";
  private static final String OFFSET = "offset";

  /// How many documents come where no limit is given, as the standard says.
  private static final int MOST = 100;

  private static final Set<String> SORTING = Set.of("sort", "orderBy");
  private static final Set<String> KNOWN =
      Set.of(LIMIT, OFFSET, "sort", "orderBy", "filter", "fields");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern POSITIVE = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern NONE = Pattern.compile("(?!)");

  private final EngineGate gate;

  CaseHandler(EngineGate gate) {
    this.gate = gate;
  }

  /// All documents, or those from `offset` on and at most `limit` of them. The standard knows more
  /// parameters; what is asked for and not done is an error rather than ignored.
  void documents(Context ctx) {
    var wrong = wrongParameter(ctx);
    if (wrong.isPresent()) {
      refuse(ctx, wrong.get());
      return;
    }
    var all = bundles().toList();
    var page = all.stream().skip(number(ctx, OFFSET, 0)).limit(number(ctx, LIMIT, MOST));
    ctx.contentType("application/json")
        .header("X-Total-Count", Integer.toString(all.size()))
        .result(Json.write(Map.of("CFDocuments", page.map(codec(ctx)::document).toList())));
  }

  private static Optional<String> wrongParameter(Context ctx) {
    return ctx.queryParamMap().entrySet().stream()
        .filter(each -> !isNumber(each.getKey(), each.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  private static boolean isNumber(String name, List<String> values) {
    var shape = name.equals(LIMIT) ? POSITIVE : name.equals(OFFSET) ? NUMBER : NONE;
    return values.size() == 1 && shape.matcher(values.getFirst()).matches();
  }

  private static int number(Context ctx, String name, int other) {
    var value = ctx.queryParam(name);
    return value == null ? other : Integer.parseInt(value);
  }

  private static void refuse(Context ctx, String parameter) {
    ctx.contentType("application/json")
        .status(400)
        .result(Json.write(StatusInfo.unsupported(parameter)));
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
    return CaseCodec.v1p1(ctx.scheme() + "://" + host(ctx) + BASE);
  }

  /// HTTP/1.0 knows requests that name no host.
  private static String host(Context ctx) {
    var named = ctx.host();
    return named == null ? ctx.req().getServerName() + ":" + ctx.req().getServerPort() : named;
  }

  /// An error of CASE.
  private record StatusInfo(
      String imsx_codeMajor,
      String imsx_severity,
      String imsx_description,
      CodeMinor imsx_codeMinor) {
    static StatusInfo unknown() {
      return failure(
          "There is no framework with this identifier; CFDocuments lists those there are.",
          new Field("sourcedId", "unknownobject"));
    }

    /// The name that was sent is named only where the standard knows it.
    static StatusInfo unsupported(String parameter) {
      var known = KNOWN.contains(parameter);
      var minor = SORTING.contains(parameter) ? "invalid_sort_field" : "invalid_selection_field";
      return failure(
          "CFDocuments takes a limit from 1 and an offset from 0, once each, and nothing else.",
          new Field(known ? parameter : "parameter", minor));
    }

    private static StatusInfo failure(String description, Field field) {
      return new StatusInfo("failure", "error", description, new CodeMinor(List.of(field)));
    }
  }

  private record CodeMinor(List<Field> imsx_codeMinorField) {}

  private record Field(String imsx_codeMinorFieldName, String imsx_codeMinorFieldValue) {}
}
