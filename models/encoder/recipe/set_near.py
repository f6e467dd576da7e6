"""Writes into an encoder's metadata the least cosine at which two texts have something to do with each other.
Choose it by `mvn test-compile exec:exec@floor`.

    set_near.py ENCODER COSINE
"""
import sys, onnx

path, near = sys.argv[1], float(sys.argv[2])
model = onnx.load(path)
kept = {p.key: p.value for p in model.metadata_props} | {"near": str(near)}
del model.metadata_props[:]
onnx.helper.set_model_props(model, kept)
onnx.save(model, path)
