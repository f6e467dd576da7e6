"""Trains the networks that read the segments of a document together.

Input: the folder that `nextrung train --material FOLDER` wrote. Output: context.onnx, which learned from all documents,
fold-0.onnx to fold-4.onnx, which each learned from all but their fold, and context.json.

The network is a small transformer over the sentence vectors of a document (Vaswani et al. 2017), with biases for the
distance between two lines (Shaw et al. 2018, clipped) in place of positions, so that it does not matter how far down
in a document something stands. A gate, which learns whether a line says anything of somebody's work, lets the others
be looked at less, so that what is put between two duties changes little. Lines that stand alone are put into documents
with their labels, so that what they teach of wording is learned too. What is written is the mean of two networks that
learned from different seeds. Fixed seeds, one thread: run it twice beside itself, with --nets, to use two.

    train_context.py MATERIAL OUT [--only N] [--width 256 --layers 3 ...]
"""
import argparse, json, math, os, random, time
os.environ.setdefault("OMP_NUM_THREADS", "1")
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

CLAIMS = ["has", "lacks", "wants", "others", "studied", "none"]
PARTIAL, REACH, KINDS, WINDOW = .6, 12, 3, 96
LINE = ("texts", "v", "y", "c")  # what there is one of for each line
SETTINGS = dict(width=256, layers=3, heads=4, epochs=12, batch=8, seed=7, runs=2, members=2,
                lr=5e-4, decay=.05, dropout=.2, claim=.6, average=.99, leave_out=.1, filler=.4, alone=.5)


def settings(**given):
    """how a network is trained; fields of the names that the command line has"""
    return argparse.Namespace(**(SETTINGS | given))


def measured(d):
    """whether figures are made of a document"""
    return d["id"].startswith("d")


class Layer(nn.Module):
    def __init__(s, width, heads, p):
        super().__init__()
        s.heads, s.p = heads, p
        s.n1, s.n2 = nn.LayerNorm(width), nn.LayerNorm(width)
        s.qkv, s.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        s.up, s.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        s.near = nn.Parameter(torch.zeros(2 * REACH + 1, heads))

    def forward(s, x, distance, hidden):
        """x [documents, lines, width]; distance [lines, lines] from 0; hidden [documents, 1, 1, lines] is added"""
        b, n, w = x.shape
        q, k, v = s.qkv(s.n1(x)).reshape(b, n, 3, s.heads, w // s.heads).permute(2, 0, 3, 1, 4).unbind(0)
        a = q @ k.transpose(2, 3) * (w // s.heads) ** -.5 + s.near[distance].permute(2, 0, 1) + hidden
        a = F.dropout(torch.softmax(a, -1), s.p, s.training)
        x = x + F.dropout(s.out((a @ v).transpose(1, 2).reshape(b, n, w)), s.p, s.training)
        return x + F.dropout(s.down(F.gelu(s.up(s.n2(x)))), s.p, s.training)


class Net(nn.Module):
    def __init__(s, heads, dimension, o, mean):
        super().__init__()
        s.register_buffer("mean", mean)
        s.into, s.kind = nn.Linear(dimension, o.width), nn.Embedding(KINDS, o.width)
        s.layers = nn.ModuleList(Layer(o.width, o.heads, o.dropout) for _ in range(o.layers))
        s.norm, s.head, s.direct = nn.LayerNorm(o.width), nn.Linear(o.width, heads), nn.Linear(dimension, heads, bias=False)
        s.gate, s.hard = nn.Linear(dimension, 1), nn.Parameter(torch.ones(1))
        s.p = o.dropout
        nn.init.normal_(s.kind.weight, std=.02); nn.init.zeros_(s.direct.weight)

    def forward(s, vectors, kind, hidden):
        v = (vectors - s.mean) * 12
        at = torch.arange(vectors.shape[1])
        distance = (at[None, :] - at[:, None]).clamp(-REACH, REACH) + REACH
        s.says = s.gate(v)[..., 0]
        hidden = hidden + F.softplus(s.hard) * F.logsigmoid(s.says)[:, None, None, :] * (distance != REACH)  # but itself
        x = F.dropout(s.into(v) + s.kind(kind)[:, None], s.p, s.training)
        for layer in s.layers:
            x = layer(x, distance, hidden)
        return s.head(s.norm(x)) + s.direct(F.dropout(v, s.p, s.training))


class Mean(nn.Module):
    """the mean of the logits of networks that differ in their seeds only"""
    def __init__(s, nets):
        super().__init__(); s.nets = nn.ModuleList(nets)

    def forward(s, vectors, kind, hidden):
        return sum(net(vectors, kind, hidden) for net in s.nets) / len(s.nets)


class One(nn.Module):
    """one document: vectors [lines, dimension], kind [1] -> logits [lines, heads]"""
    def __init__(s, net):
        super().__init__(); s.net = net

    def forward(s, vectors, kind):
        return s.net(vectors[None], kind, torch.zeros(1, 1, 1, 1))[0]


def material(folder):
    """heads, documents, and lines that stand alone as documents of one line: texts, v [lines, dimension], y targets
    [lines, heads less claims], the mean of both readings where there are two, c claims [lines]"""
    lines = open(os.path.join(folder, "documents.jsonl"), encoding="utf-8").read().splitlines()
    first, docs = json.loads(lines[0]), [json.loads(x) for x in lines[1:]]
    heads = first["heads"]
    vectors = np.fromfile(os.path.join(folder, "vectors.bin"), "<f4").reshape(-1, first["dimension"])
    at = 0
    for d in docs:
        n = len(d["claims"])
        d["v"] = torch.tensor(vectors[at:at + n]); at += n
        d["c"] = torch.tensor([CLAIMS.index(c) for c in d["claims"]])
        readings = [d[k] for k in ("labels", "again") if d.get(k)]
        d["y"] = torch.tensor(np.mean([[targets(x, heads) for x in reading] for reading in readings], 0, dtype=np.float32))
    assert at == len(vectors)
    return heads, [d for d in docs if d["id"]], [d for d in docs if not d["id"]]


def read_strands(ladder):
    for strand in json.load(open(ladder, encoding="utf-8"))["strands"]:
        for s in strand["statements"]: STRANDS[s] = strand["key"]


STRANDS = {}


def targets(labels, heads):
    y = np.zeros(len(heads) - len(CLAIMS), np.float32)
    def up(name, value):
        i = heads.index(name); y[i] = max(y[i], value)
    for s, g in labels.items():
        value = 1. if g == 2 else PARTIAL
        up(s, value); up("evidence", value); up("level " + s.split("/")[1], value); up("strand " + STRANDS[s], value)
        if g == 2: up("clear " + s, 1.)
    return y


def cut(w, lines):
    """some lines of a document or window, in this order"""
    lines = list(lines)
    return dict(kind=w["kind"], **{k: [w[k][i] for i in lines] if k == "texts" else w[k][lines] for k in LINE if k in w})


def joined(ws):
    """one after the other; the kind is the first's"""
    return dict(kind=ws[0]["kind"], **{k: sum((w[k] for w in ws), []) if k == "texts" else torch.cat([w[k] for w in ws]) for k in LINE if k in ws[0]})


def windows(d):
    """a long document in parts, as the engine reads it"""
    n = len(d["c"]); k = -(-n // WINDOW)
    return [cut(d, range(n * i // k, n * (i + 1) // k)) for i in range(k)]


def silent(ws):
    """of each window the lines that are evidence for nothing and claim nothing, where there are some"""
    lines = [[i for i in range(len(w["c"])) if w["y"][i].sum() == 0 and w["c"][i] == CLAIMS.index("none")] for w in ws]
    return [cut(w, q) for w, q in zip(ws, lines) if len(q) > 2]


def change(w, filler, alone, r, o):
    """lines left out, lines of other documents that are evidence for nothing put in, and lines that stand alone"""
    w = cut(w, [i for i in range(len(w["c"])) if r.random() > o.leave_out] or [0])
    put = []
    for _ in range(r.randint(1, o.runs) if r.random() < o.filler else 0):
        f = r.choice(filler); a = r.randrange(len(f["c"])); put.append(cut(f, range(a, min(len(f["c"]), a + r.randint(2, 10)))))
    for _ in range(r.randint(1, o.runs) if alone[w["kind"]] and r.random() < o.alone else 0):
        put.append(joined(r.choices(alone[w["kind"]], k=r.randint(1, 4))))
    for run in put:
        n = len(w["c"]); at = r.randint(0, n); w = joined([cut(w, range(at)), run, cut(w, range(at, n))])
    return w


def batches(lengths, size, r):
    """shuffled, documents of about the same length together"""
    order = list(range(len(lengths))); r.shuffle(order)
    big = [sorted(order[i:i + size * 12], key=lambda j: lengths[j]) for i in range(0, len(order), size * 12)]
    out = [b[i:i + size] for b in big for i in range(0, len(b), size)]
    r.shuffle(out); return out


def batch(ws):
    n = max(len(w["c"]) for w in ws); B = len(ws)
    v, y = (torch.zeros(B, n, ws[0][k].shape[1]) for k in "vy"); c = torch.full((B, n), -100); hidden = torch.full((B, 1, 1, n), -1e4)
    for i, w in enumerate(ws):
        m = len(w["c"]); v[i, :m], y[i, :m], c[i, :m] = (w[k] for k in "vyc"); hidden[i, :, :, :m] = 0
    return v, y, c, torch.tensor([w["kind"] for w in ws]), hidden


def rarity(claims):
    """the weight of each claim: rare ones weigh more"""
    counts = torch.bincount(claims, minlength=len(CLAIMS)).float(); weight = (counts.sum() / counts.clamp(min=1)).sqrt()
    return weight / ((weight * counts).sum() / counts.sum())


def loss(z, says, y, c, rare, claim):
    """of lines: z logits [lines, heads], says logit of the gate [lines], targets y, claims c; claim is the weight of theirs"""
    k = y.shape[1]; speaks = ((y.amax(1) > 0) | (c != CLAIMS.index("none"))).float()
    return (F.binary_cross_entropy_with_logits(z[:, :k], y, reduction="none").sum(1).mean() + claim * F.cross_entropy(z[:, k:], c, weight=rare)
            + F.binary_cross_entropy_with_logits(says, speaks))


def train(docs, alone, heads, o, seed, report=None):
    """alone: lines that stand alone, to be put into documents of their kind"""
    torch.manual_seed(seed); r = random.Random(seed); t0 = time.time()
    ws = [w for d in docs for w in windows(d)]
    net = Net(len(heads), ws[0]["v"].shape[1], o, torch.cat([w["v"] for w in ws]).mean(0))
    slow = {k: v.clone() for k, v in net.state_dict().items()}
    opt = torch.optim.AdamW(net.parameters(), lr=o.lr, weight_decay=o.decay, betas=(.9, .98))
    rare = rarity(torch.cat([w["c"] for w in ws])); filler = silent(ws); by_kind = [[d for d in alone if d["kind"] == k] for k in range(KINDS)]
    steps, step = o.epochs * math.ceil(len(ws) / o.batch), 0
    for epoch in range(o.epochs):
        net.train(); total = 0.
        for b in batches([len(w["c"]) for w in ws], o.batch, r):
            v, y, c, kind, hidden = batch([change(ws[j], filler, by_kind, r, o) for j in b])
            for g in opt.param_groups: g["lr"] = o.lr * min(1, (step + 1) / (.08 * steps)) * max(.02, .5 * (1 + math.cos(math.pi * step / steps)))
            z = net(v, kind, hidden); real = c >= 0
            off = loss(z[real], net.says[real], y[real], c[real], rare, o.claim)
            opt.zero_grad(); off.backward(); nn.utils.clip_grad_norm_(net.parameters(), 1.); opt.step(); step += 1; total += off.item()
            keep = min(o.average, step / (step + 10))
            with torch.no_grad():
                for name, x in net.state_dict().items(): slow[name].mul_(keep).add_(x, alpha=1 - keep)
        if report and (epoch + 1) % 4 == 0: print(f"  epoch {epoch + 1} loss {total / math.ceil(len(ws) / o.batch):.3f} {report(net, slow)} {time.time() - t0:.0f}s", flush=True)
    net.load_state_dict(slow); return net.eval()


def logits(net, d):
    with torch.no_grad(): return torch.cat([net(w["v"][None], torch.tensor([w["kind"]]), torch.zeros(1, 1, 1, 1))[0] for w in windows(d)])


def figures(net, docs, heads):
    """segment F1 at the threshold that is best in hindsight, top-1, claims: to compare settings with, never to quote"""
    S = [i for i, h in enumerate(heads) if "/" in h and " " not in h]; k = len(heads) - len(CLAIMS)
    Z = torch.cat([logits(net, d) for d in docs]); Y = torch.cat([d["y"] for d in docs])[:, S] > 0; C = torch.cat([d["c"] for d in docs]); P = torch.sigmoid(Z[:, S])
    lab = Y.any(1); top = Y[lab].gather(1, P[lab].argmax(1, keepdim=True)).float().mean().item(); best = (0, 0)
    for t in np.arange(.1, .7, .02):
        Q = P >= t; rank = P.argsort(1, descending=True).argsort(1); Q = Q & (rank < 3); tp = (Q & Y).sum().item(); best = max(best, (2 * tp / (Q.sum().item() + Y.sum().item()), t))
    return f"F1 {best[0]:.3f} at {best[1]:.2f} top-1 {top:.3f} claims {(Z[:, k:].argmax(1) == C).float().mean().item():.3f}"


def export(net, path, dimension):
    """opset 17; weights as 16-bit floats, which the runtime widens when it opens the file"""
    import onnx
    from onnx import helper, numpy_helper, TensorProto as TP
    torch.onnx.export(One(net), (torch.zeros(5, dimension), torch.zeros(1, dtype=torch.long)), path, input_names=["vectors", "kind"], output_names=["logits"],
                      dynamic_axes=dict(vectors={0: "lines"}, logits={0: "lines"}), opset_version=17, dynamo=False)
    m = onnx.load(path)
    for t in list(m.graph.initializer):
        if t.data_type == TP.FLOAT and int(np.prod(t.dims)) > 1024:
            half = numpy_helper.from_array(numpy_helper.to_array(t).astype(np.float16), t.name + "_16")
            m.graph.initializer.remove(t); m.graph.initializer.append(half); m.graph.node.insert(0, helper.make_node("Cast", [half.name], [t.name], to=TP.FLOAT))
    m.producer_name = "nextrung"; onnx.checker.check_model(m); onnx.save(m, path)


def main():
    p = argparse.ArgumentParser(); p.add_argument("material"); p.add_argument("out")
    p.add_argument("--ladder", default="models/ladders/25-4031.00.json"); p.add_argument("--only", type=int, nargs="*", help="these folds, nothing written: to try settings")
    p.add_argument("--nets", type=int, nargs="*", default=[0, 1, 2, 3, 4, 5], help="these networks: folds, and 5 for the one that learns from all")
    for name, value in SETTINGS.items(): p.add_argument("--" + name.replace("_", "-"), type=type(value), default=value)
    o = p.parse_args(); torch.set_num_threads(1); read_strands(o.ladder)
    heads, docs, alone = material(o.material); dimension = docs[0]["v"].shape[1]; print(len(docs), "documents", sum(len(d["c"]) for d in docs), "lines", len(alone), "lines alone", len(heads), "heads", flush=True)
    if o.only is None: os.makedirs(o.out, exist_ok=True)
    for fold in o.only if o.only is not None else [n if n < 5 else None for n in o.nets]:
        left = [d for d in docs if d["fold"] == fold and measured(d)]
        def report(net, slow):
            other = Net(len(heads), dimension, o, net.mean); other.load_state_dict(slow); return figures(other.eval(), left, heads)
        seen = [d for d in docs if d["fold"] != fold]
        net = Mean([train(seen, alone, heads, o, o.seed + i, report if left and o.only is not None else None) for i in range(o.members)])
        print("fold", fold, figures(net, left, heads) if left else "", flush=True)
        if o.only is None: export(net, os.path.join(o.out, "context.onnx" if fold is None else f"fold-{fold}.onnx"), dimension)
    if o.only is None: json.dump(dict(heads=heads, folds={d["id"]: d["fold"] for d in docs}), open(os.path.join(o.out, "context.json"), "w"), indent=0, sort_keys=True)


if __name__ == "__main__":
    main()
