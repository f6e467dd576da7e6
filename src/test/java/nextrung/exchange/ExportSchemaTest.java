package nextrung.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nextrung.framework.FrameworkReader;
import nextrung.framework.LadderReader;
import nextrung.framework.SampleFrameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Exports against what the standards ask: required fields, types, formats, and no field that the
/// standard does not know. The schemas are transcribed; each says from what.
final class ExportSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "https://example.org/ims/case";
  private static final int RANDOM = 6;

  /// The formats that have a schema here.
  enum Standard {
    CASE_1_0("case-1.0", ExchangeFormat.CASE_1_0),
    CASE_1_1("case-1.1", ExchangeFormat.CASE_1_1),
    CTDL("ctdl-asn", ExchangeFormat.CTDL),
    RSD("rsd", ExchangeFormat.RSD);

    private final String file;
    private final ExchangeFormat format;

    Standard(String name, ExchangeFormat format) {
      this.file = name + ".schema.json";
      this.format = format;
    }

    private JsonSchema schema() throws IOException {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(
              Files.readString(Path.of("src/test/resources/schemas", file)),
              SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    JsonNode export(Bundle bundle, String base) throws IOException {
      return JSON.readTree(format.codec(base).write(bundle, new Losses()));
    }

    Set<ValidationMessage> faults(JsonNode export) throws IOException {
      return schema().validate(export);
    }
  }

  private static Bundle bundle(String soc) {
    var framework = FrameworkReader.read(Path.of("index/frameworks", soc + ".json"));
    var ladder = LadderReader.read(Path.of("models/ladders", soc + ".json"), framework);
    return new Bundle(framework, Optional.of(ladder));
  }

  /// Real ones, one without a day, a ladder or an O*NET code, and random ones.
  private static List<Bundle> bundles() {
    var all = new ArrayList<Bundle>();
    all.add(bundle("25-4031.00"));
    all.add(bundle("example-35-2014.00"));
    all.add(new Bundle(SampleFrameworks.bakery(), Optional.empty()));
    all.add(undated());
    for (int seed = 0; seed < RANDOM; seed++) {
      var random = new Random(seed);
      var framework = FrameworkReader.read(SampleFrameworks.random(random).toString(), "random");
      all.add(new Bundle(framework, Optional.of(SampleFrameworks.ladder(framework, random))));
    }
    return all;
  }

  /// One whose day of export is no moment.
  private static Bundle undated() {
    var json = SampleFrameworks.BAKERY.replace("{\"schema", "{\"exportedAt\": \"May\", \"schema");
    return new Bundle(FrameworkReader.read(json, "undated"), Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everyExportFitsItsStandard(Standard standard) throws Exception {
    for (var bundle : bundles()) {
      for (var base : List.of("", BASE)) {
        assertThat(standard.faults(standard.export(bundle, base)))
            .as("%s as %s", bundle.framework(), standard)
            .isEmpty();
      }
    }
  }

  /// Takes each required field out, and puts a strange one in, in the first of each kind of part.
  @ParameterizedTest
  @EnumSource
  void anExportWithAHoleOrAStrangeFieldDoesNotFit(Standard standard) throws Exception {
    var export = standard.export(bundle("25-4031.00"), BASE);
    for (var part : parts(export)) {
      part.put("strange", 1);
      assertThat(standard.faults(export)).as("a strange field").isNotEmpty();
      part.remove("strange");
      for (var field : List.of("identifier", "uri", "ceterms:ctid", "@type", "skillName", "uuid")) {
        var value = part.remove(field);
        if (value != null) {
          assertThat(standard.faults(export)).as("without " + field).isNotEmpty();
          part.set(field, value);
        }
      }
      assertThat(standard.faults(export)).isEmpty();
    }
  }

  private static List<ObjectNode> parts(JsonNode export) {
    return Stream.of(
            "", "/CFDocument", "/CFItems/0", "/CFAssociations/0", "/@graph/0", "/@graph/1", "/0")
        .map(export::at)
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast)
        .toList();
  }

  /// CASE 1.1 carries it among its extensions.
  @ParameterizedTest
  @EnumSource
  void aDayThatIsNoMomentIsNamedAsLostOrComesBack(Standard standard) {
    var losses = new Losses();
    var codec = standard.format.codec("");
    var back = codec.read(codec.write(undated(), losses), "x", new Losses());
    boolean lost = losses.list().contains(Losses.DAY);
    assertThat(lost).isEqualTo(standard != Standard.CASE_1_1);
    assertThat(back.framework().details().exportedAt()).isEqualTo(lost ? "" : "May");
  }

  /// The names of the columns are those of OSMT's import, in its order; the three that it needs are
  /// never empty.
  @Test
  void theCsvOfDescriptorsHasTheColumnsThatOsmtImports() {
    var text = ExchangeFormat.RSD_CSV.codec("").write(bundle("25-4031.00"), new Losses());
    var lines = text.lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "Collection,Skill Name,Skill Categories,Authors,Contextualized Skill Statement,"
                + "Keywords,Professional Standards,Certifications,BLS Major Group,BLS Minor Group,"
                + "BLS Broad Occupation,BLS Detailed Occupation,O*Net Job Role,Employer,"
                + "Alignment Title,Alignment");
    var back = ExchangeFormat.RSD_CSV.codec("").read(text, "x", new Losses());
    assertThat(back.framework().statements())
        .hasSize(40)
        .allSatisfy(statement -> assertThat(statement.name()).isNotBlank())
        .allSatisfy(statement -> assertThat(statement.performance()).isNotBlank());
    assertThat(back.framework().details().owner()).isNotBlank();
  }
}
