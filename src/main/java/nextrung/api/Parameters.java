package nextrung.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import nextrung.api.Problem.FieldError;

/// The parameters that a route reads from its query.
///
/// One that nobody reads is a slip of the keys, and what was meant would be lost in silence; of one
/// that is given twice a half would be.
///
/// @param names in the order in which a message lists them
record Parameters(List<String> names) {
  Parameters {
    names = List.copyOf(names);
  }

  static Parameters of(String... names) {
    return new Parameters(List.of(names));
  }

  /// A handler that is asked only where the query is in order; a problem answers otherwise.
  Handler before(Handler handler) {
    return ctx -> {
      check(ctx);
      handler.handle(ctx);
    };
  }

  private void check(Context ctx) {
    var errors = new ArrayList<FieldError>();
    ctx.queryParamMap()
        .forEach((name, values) -> {
          if (!names.contains(name)) {
            errors.add(new FieldError("?", "has an unknown parameter; there are " + all()));
          } else if (values.size() > 1) {
            errors.add(new FieldError("?" + name, "is given more than once"));
          }
        });
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private String all() {
    return String.join(", ", names);
  }
}
