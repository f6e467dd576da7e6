"""Teaches an encoder whole documents: its vectors are read by a network over the lines of a document, and both learn.

The network is that of models/context, with the same targets, so that a line's vector comes to hold what its document
is needed to tell. Lines that stand alone are read by it too. The vectors stay near what they were, as the index compares
them with statements. The head that tells claims from the state of the first token goes on learning beside. Documents
that are measured with (their ids start with d) are not read. Writes one checkpoint an epoch, as claim_encoder.py does.
Fixed seed, two threads, matrices in bfloat16.

    document_encoder.py ENCODER.onnx TOKENIZER.json MATERIAL OUT
"""
import argparse, copy, math, os, random, sys, time
os.environ.setdefault("OMP_NUM_THREADS", "2")
import torch, torch.nn as nn, torch.nn.functional as F
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "context", "recipe"))
import train_context as context
from enc import claim_head_of, from_export, mean_of, tokenizer, pad, PREFIX
from train_encoder import CLAIMS, augment, centred

def read(tok, model, texts, size=128):
    """vectors [texts, 384] and states of the first token [texts, 384]; worked on in order of length, which is faster"""
    ids = [tok.encode(PREFIX + t).ids for t in texts]; order = sorted(range(len(ids)), key=lambda i: len(ids[i])); parts = []
    for i in range(0, len(order), size):
        a, m = pad([ids[j] for j in order[i:i + size]])
        with torch.autocast("cpu", dtype=torch.bfloat16): x = model.states(a, m)
        x = x.float(); parts.append((mean_of(x, m), x[:, 0]))
    back = torch.empty(len(order), dtype=torch.long); back[torch.tensor(order)] = torch.arange(len(order))
    return [torch.cat(p)[back] for p in zip(*parts)]

def main():
    p = argparse.ArgumentParser()
    for a in ("encoder", "tokenizer", "material", "out"): p.add_argument(a)
    p.add_argument("--ladder", default="models/ladders/25-4031.00.json")
    for name, value in dict(epochs=4, batch=8, seed=7, tokens=96, warm=8).items(): p.add_argument("--" + name, type=int, default=value)
    for name, value in dict(lr=1e-4, net_lr=3e-4, near=10., alone=.5, head=.5, dropout=.1).items(): p.add_argument("--" + name.replace("_", "-"), type=float, default=value)
    o = p.parse_args(); os.makedirs(o.out, exist_ok=True); torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"])); torch.manual_seed(o.seed); r = random.Random(o.seed)
    context.read_strands(o.ladder)
    heads, docs, alone = context.material(o.material); docs = [d for d in docs if not context.measured(d)]
    print(len(docs), "documents", sum(len(d["c"]) for d in docs), "lines", len(alone), "lines alone", flush=True)

    tok = tokenizer(o.tokenizer, o.tokens); model = from_export(o.encoder, o.dropout); head = claim_head_of(o.encoder, .1)
    for q in (model.word.weight, model.pos, model.typ): q.requires_grad_(False)
    before = copy.deepcopy(model).eval()
    with torch.no_grad():
        for group in (docs, alone):
            v = read(tok, before, [t for d in group for t in d["texts"]])[0].split([len(d["texts"]) for d in group])
            for d, x in zip(group, v): d["v"] = x
    settings = context.settings(epochs=o.warm); net = context.train(docs, alone, heads, settings, o.seed).train()

    work = [w for d in docs for w in context.windows(d)]; filler, once, nothing = context.silent(work), context.settings(runs=1), [[]] * context.KINDS
    rare = context.rarity(torch.cat([w["c"] for w in work]))
    def off(ws, vectors):
        """the loss of the network on documents whose lines have these vectors"""
        v, y, c, kind, hidden = context.batch([w | dict(v=x) for w, x in zip(ws, vectors)]); z = net(v, kind, hidden); real = c >= 0
        return context.loss(z[real], net.says[real], y[real], c[real], rare, settings.claim)
    opt = torch.optim.AdamW([dict(params=[q for q in model.parameters() if q.requires_grad], most=o.lr), dict(params=head.parameters(), most=5 * o.lr), dict(params=net.parameters(), most=o.net_lr)], weight_decay=.01)
    per = math.ceil(len(work) / o.batch); share, steps, step, t0 = math.ceil(len(alone) / per), o.epochs * per, 0, time.time()
    for epoch in range(o.epochs):
        model.train(); log = {}; n = 0; r.shuffle(alone)
        for b in context.batches([len(w["texts"]) for w in work], o.batch, r):
            for g in opt.param_groups: g["lr"] = g["most"] * min(1, (step + 1) / (.06 * steps)) * max(.03, .5 * (1 + math.cos(math.pi * step / steps)))
            changed, few = [context.change(work[j], filler, nothing, r, once) for j in b], alone[n * share:(n + 1) * share]; both = changed + few
            v, first = read(tok, model, [augment(t, r) if r.random() < .5 else t for w in both for t in w["texts"]])
            c, was = (torch.cat([w[q] for w in both]) for q in "cv"); lines = v.split([len(w["texts"]) for w in both]); part = {}
            part["documents"] = off(changed, lines)
            if few: part["alone"] = o.alone * off(few, lines[len(changed):])
            part["claim"] = o.head * F.cross_entropy(head.of(first), c, weight=rare, label_smoothing=.05)
            some = torch.randperm(len(v))[:160]; x, t = centred(v[some]), centred(was[some])
            part["vector"] = o.near * (1 - (v * was).sum(1)).mean(); part["near"] = o.near * (x @ x.T - t @ t.T).pow(2).mean()
            total = sum(part.values()); opt.zero_grad(); total.backward()
            nn.utils.clip_grad_norm_([q for g in opt.param_groups for q in g["params"]], 1.); opt.step(); step += 1; n += 1
            for q, value in part.items(): log[q] = log.get(q, 0) + value.item()
        print(f"epoch {epoch + 1} {time.time() - t0:.0f}s " + " ".join(f"{q} {value / n:.4f}" for q, value in log.items()), flush=True)
        torch.save(dict(layers=len(model.layers), model=model.state_dict(), claim=head.state_dict(), claims=CLAIMS), os.path.join(o.out, f"epoch{epoch + 1}.pt"))

if __name__ == "__main__": main()
