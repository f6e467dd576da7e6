"""Minimal BERT encoder (names as in Hugging Face), loading of the e5-small-v2 ONNX weights, tokenising."""
import json, glob, os
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
import onnx
from onnx import numpy_helper
from tokenizers import Tokenizer

H, HEADS, INTER, EPS = 384, 12, 1536, 1e-12
PREFIX = "query: "

def mean_of(states, mask):
    """the mean of token states [texts, tokens, H] that are no padding, of length one"""
    w = mask.to(states.dtype)[:, :, None]; return F.normalize((states * w).sum(1) / w.sum(1), dim=-1)

class Layer(nn.Module):
    def __init__(s, p=0.1):
        super().__init__()
        s.q, s.k, s.v, s.o = (nn.Linear(H, H) for _ in range(4))
        s.ln1 = nn.LayerNorm(H, eps=EPS); s.i = nn.Linear(H, INTER); s.d = nn.Linear(INTER, H); s.ln2 = nn.LayerNorm(H, eps=EPS)
        s.p = p
    def forward(s, x, bias):
        B, T, _ = x.shape
        sp = lambda t: t.reshape(B, T, HEADS, H // HEADS).transpose(1, 2)
        q, k, v = sp(s.q(x)), sp(s.k(x)), sp(s.v(x))
        a = torch.softmax(q @ k.transpose(2, 3) * (1.0 / np.sqrt(H // HEADS)).item() + bias, -1)
        c = (a @ v).transpose(1, 2).reshape(B, T, H)
        x = s.ln1(x + F.dropout(s.o(c), s.p, s.training))
        return s.ln2(x + F.dropout(s.d(F.gelu(s.i(x))), s.p, s.training))

class Encoder(nn.Module):
    """input_ids, attention_mask -> token states; forward -> their mean, of length one"""
    def __init__(s, layers, p=0.1):
        super().__init__()
        s.word = nn.Embedding(30522, H); s.pos = nn.Parameter(torch.zeros(512, H)); s.typ = nn.Parameter(torch.zeros(H))
        s.ln = nn.LayerNorm(H, eps=EPS); s.layers = nn.ModuleList(Layer(p) for _ in range(layers)); s.p = p
    def states(s, ids, mask, every=False):
        x = s.word(ids) + s.pos[: ids.shape[1]] + s.typ
        x = F.dropout(s.ln(x), s.p, s.training)
        bias = ((1.0 - mask.to(x.dtype)) * -1e4)[:, None, None, :]
        out = []
        for l in s.layers:
            x = l(x, bias)
            if every: out.append(x)
        return out if every else x
    def forward(s, ids, mask):
        return mean_of(s.states(ids, mask), mask)

class ClaimHead(nn.Module):
    """token states -> a logit for each claim, from the state of the first token"""
    def __init__(s, claims, p=0.):
        super().__init__(); s.up, s.out, s.p = nn.Linear(H, 96), nn.Linear(96, claims), p
    def of(s, first):
        return s.out(F.gelu(s.up(F.dropout(first, s.p, s.training))))
    def forward(s, states):
        return s.of(states[:, 0])

def kept(deep, layers):
    """which layers of a deep encoder a shallower one keeps: evenly spread up to the last; `layers` must divide `deep`"""
    return list(range(deep // layers - 1, deep, deep // layers))

def from_onnx(path, keep=range(12), p=0.1):
    m = onnx.load(path)
    W = {t.name: numpy_helper.to_array(t) for t in m.graph.initializer}
    mm = {n.name: n.input[1] for n in m.graph.node if n.op_type == "MatMul"}
    T = lambda a: torch.tensor(np.array(a, dtype=np.float32))
    e = Encoder(len(list(keep)), p)
    with torch.no_grad():
        e.word.weight.copy_(T(W["embeddings.word_embeddings.weight"])); e.pos.copy_(T(W["embeddings.position_embeddings.weight"]))
        e.typ.copy_(T(W["embeddings.token_type_embeddings.weight"][0]))
        e.ln.weight.copy_(T(W["embeddings.LayerNorm.weight"])); e.ln.bias.copy_(T(W["embeddings.LayerNorm.bias"]))
        for l, n in zip(e.layers, keep):
            for mod, name in ((l.q, "attention/self/query"), (l.k, "attention/self/key"), (l.v, "attention/self/value"),
                              (l.o, "attention/output/dense"), (l.i, "intermediate/dense"), (l.d, "output/dense")):
                mod.weight.copy_(T(W[mm[f"/encoder/layer.{n}/{name}/MatMul"]]).T)
                mod.bias.copy_(T(W[f"encoder.layer.{n}.{name.replace('/', '.')}.bias"]))
            for ln, name in ((l.ln1, "attention.output.LayerNorm"), (l.ln2, "output.LayerNorm")):
                ln.weight.copy_(T(W[f"encoder.layer.{n}.{name}.weight"])); ln.bias.copy_(T(W[f"encoder.layer.{n}.{name}.bias"]))
    return e

def exported(path):
    """the weights that export_encoder.py wrote, by name; 8-bit ones as floats again"""
    W = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
    def w(name):
        if name in W: return W[name]
        q, scale, zero = (W[f"{name}_{k}"].astype(np.float32) for k in ("quantized", "scale", "zero_point"))
        return (q - zero) * scale
    return W, lambda name: torch.tensor(w(name).astype(np.float32))

def claim_head_of(path, p=0.):
    """the head of an exported encoder that tells claims"""
    _, T = exported(path); up, out = T("claim_up_w"), T("claim_out_w"); head = ClaimHead(out.shape[1], p)
    with torch.no_grad():
        head.up.weight.copy_(up.T); head.up.bias.copy_(T("claim_up_b")); head.out.weight.copy_(out.T); head.out.bias.copy_(T("claim_out_b"))
    return head

def from_export(path, p=0.1):
    """the encoder that export_encoder.py wrote: a start for further training"""
    W, T = exported(path); e = Encoder(sum(k.endswith("_ln1w") for k in W), p)
    with torch.no_grad():
        e.word.weight.copy_(T("word")); e.pos.copy_(T("position")); e.typ.zero_()
        e.ln.weight.copy_(T("ln0w")); e.ln.bias.copy_(T("ln0b"))
        for n, l in enumerate(e.layers):
            for k in "qkvoid":
                getattr(l, k).weight.copy_(T(f"l{n}_{k}_w").T); getattr(l, k).bias.copy_(T(f"l{n}_{k}_b"))
            for k, ln in (("ln1", l.ln1), ("ln2", l.ln2)):
                ln.weight.copy_(T(f"l{n}_{k}w")); ln.bias.copy_(T(f"l{n}_{k}b"))
    return e

def tokenizer(path, max_len=64):
    t = Tokenizer.from_file(path); t.no_padding(); t.enable_truncation(max_len); return t

def pad(ids):
    n = max(map(len, ids)); a = np.zeros((len(ids), n), np.int64); m = np.zeros((len(ids), n), np.int64)
    for i, x in enumerate(ids): a[i, :len(x)] = x; m[i, :len(x)] = 1
    return torch.from_numpy(a), torch.from_numpy(m)

def lines_of(folder, leave_out=()):
    files = [f for f in sorted(glob.glob(os.path.join(folder, "*.jsonl"))) if os.path.basename(f)[:-6] not in leave_out]
    return [json.loads(l) for f in files for l in open(f, encoding="utf-8") if l.strip()]

def segments_of(path):
    """the labelled segments of whole documents as lines; offsets count UTF-16 code units"""
    out = []
    for line in open(path, encoding="utf-8"):
        d = json.loads(line); u = d["text"].encode("utf-16-le")
        out += [dict(s, text=u[2 * s["start"]:2 * s["end"]].decode("utf-16-le").strip()) for s in d["segments"]]
    return [s for s in out if s["text"]]

def statements_of(framework):
    d = json.load(open(framework, encoding="utf-8")); return d
