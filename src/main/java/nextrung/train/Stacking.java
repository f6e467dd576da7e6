package nextrung.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nextrung.match.EncodedSegment;
import nextrung.match.FirstPass;
import nextrung.match.Signals;
import nextrung.train.RelevanceTrainer.Topic;
import nextrung.train.Stack.Stacked;

/// Fits first passes that each leave a fold out, and reads it with them.
///
/// @param trainer fits them
/// @param contexts the networks, which were trained elsewhere and are taken as they are
/// @param lines that stand alone
/// @param topics documents that teach relevance; no first pass learns from them
record Stacking(
    FirstPassTrainer trainer, Contexts contexts, List<Line> lines, List<EncodedTopic> topics) {

  /// A topic made ready.
  record EncodedTopic(TopicDocument document, List<EncodedSegment> segments) {
    private Topic read(FirstPass pass) {
      var signals = pass.signals(document.kind(), segments);
      return Topic.of(document.relevant(), List.of(), segments, signals);
    }
  }

  /// Reads documents, and all lines and topics.
  Stack stack(List<Example> examples) {
    var folds = folds(examples);
    var passes =
        IntStream.range(0, Stack.FOLDS).mapToObj(f -> without(folds.get(f), examples, f)).toList();
    var documents = new ArrayList<Stacked>();
    for (int fold = 0; fold < Stack.FOLDS; fold++) {
      documents.addAll(read(folds.get(fold), fold, passes.get(fold)));
    }
    var signals =
        IntStream.range(0, lines.size())
            .mapToObj(i -> read(lines.get(i), passes.get(i % Stack.FOLDS)))
            .toList();
    var whole = passes.getLast().in(contexts.whole());
    return new Stack(documents, signals, topics.stream().map(topic -> topic.read(whole)).toList());
  }

  private static List<List<Example>> folds(List<Example> examples) {
    var byId = new LinkedHashMap<String, Example>();
    examples.forEach(example -> byId.put(example.document().id(), example));
    var documents = examples.stream().map(Example::document).toList();
    return Corpus.folds(documents, Stack.FOLDS).stream()
        .map(fold -> fold.stream().map(document -> byId.get(document.id())).toList())
        .toList();
  }

  /// A first pass that has seen neither the examples nor the lines of a fold.
  private FirstPass without(List<Example> left, List<Example> examples, int fold) {
    var ids = left.stream().map(example -> example.document().id()).collect(Collectors.toSet());
    var seen = examples.stream().filter(each -> !ids.contains(each.document().id())).toList();
    var others = IntStream.range(0, lines.size()).filter(i -> i % Stack.FOLDS != fold);
    return trainer.fit(seen, others.mapToObj(lines::get).toList());
  }

  private List<Stacked> read(List<Example> examples, int fold, FirstPass pass) {
    return examples.stream()
        .map(example -> Stacked.of(example, fold, signals(example, pass)))
        .toList();
  }

  private Signals signals(Example example, FirstPass pass) {
    var document = example.document();
    return pass.in(contexts.unseen(document.id())).signals(document.kind(), example.segments());
  }

  private static Signals read(Line line, FirstPass pass) {
    return pass.signals(line.exemplar().kind(), List.of(line.segment()));
  }
}
