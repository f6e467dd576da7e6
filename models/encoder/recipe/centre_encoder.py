"""Moves the middle of what an encoder says to zero, so that the cosine of two texts tells what they have in common
beyond being English sentences about work (Mu and Viswanath, "All-but-the-Top", 2018, their first step).

The last thing that e5-small-v2 does is to add a bias to the state of each token. The mean state of many lines about
work of all sorts is taken from that bias: nothing else changes, and reading costs the same.

    centre_encoder.py ENCODER TOKENIZER_JSON TEXTS_JSONL OUT
"""
import json, os, sys
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # releases since 1.29 tell their maker what they run
import numpy as np, onnx, onnxruntime as ort
from onnx import numpy_helper
from tokenizers import Tokenizer

BIAS, SHORTEST, EVERY = "encoder.layer.11.output.LayerNorm.bias", 15, 2


def lines(path):
    texts = [json.loads(line)["text"] for line in open(path, encoding="utf-8")]
    return [line.strip() for text in texts for line in text.split("\n") if len(line.strip()) > SHORTEST][::EVERY]


def mean_state(model, tokenizer, texts):
    """the mean of the mean token states, one text at a time, [384]"""
    options = ort.SessionOptions(); options.intra_op_num_threads = 1
    session = ort.InferenceSession(model, options); states = []
    for text in texts:
        ids = np.array([tokenizer.encode("query: " + text).ids])
        given = dict(input_ids=ids, attention_mask=np.ones_like(ids), token_type_ids=np.zeros_like(ids))
        states.append(session.run(None, given)[0][0].mean(0))
    return np.mean(states, axis=0)


def main():
    model, tokenizer, texts, out = sys.argv[1:]
    tok = Tokenizer.from_file(tokenizer); tok.no_padding(); tok.enable_truncation(128)
    mean, graph = mean_state(model, tok, lines(texts)), onnx.load(model)
    bias = next(t for t in graph.graph.initializer if t.name == BIAS)
    bias.CopyFrom(numpy_helper.from_array((numpy_helper.to_array(bias) - mean).astype(np.float32), BIAS))
    onnx.checker.check_model(graph); onnx.save(graph, out)


if __name__ == "__main__":
    main()
