package nextrung.framework;

import java.util.regex.Pattern;

/// The [O*NET-SOC](https://www.onetcenter.org/taxonomy.html) code set: what tells its codes from
/// those that a framework makes up for itself.
public final class OnetCode {
  private static final Pattern FORM = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");

  private OnetCode() {}

  /// Whether a code of an occupation has the form of this set, for instance `25-4031.00`.
  public static boolean is(String soc) {
    return FORM.matcher(soc).matches();
  }
}
