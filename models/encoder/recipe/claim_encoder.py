"""Teaches an encoder to say what a line claims, without moving its vectors.

The claim is read from the state of the first token by a small head. That token is one of some twenty in the mean that
the vector is made of, so it is free to hold something else: the encoder learns the claims of the labelled lines and of
the segments of taught documents, while its vectors, and the states of all other tokens, stay near what they were.
Writes one checkpoint an epoch, as train_encoder.py does, with the head in it. Fixed seed.

    claim_encoder.py ENCODER.onnx TOKENIZER.json OUT --training FOLDER --documents FILE…
"""
import argparse, math, os, random, time
os.environ.setdefault("OMP_NUM_THREADS", "2")
import torch, torch.nn as nn, torch.nn.functional as F
from enc import ClaimHead, from_export, mean_of, tokenizer, pad, lines_of, segments_of, PREFIX
from train_encoder import CLAIMS, augment, batches, centred

def rows(o, r):
    """each text once, with its claim and its weight: a segment of a document is a weaker teacher, as its document may be needed to tell"""
    found = {}
    for x in lines_of(o.training):
        if x["claim"] in CLAIMS: found.setdefault(x["text"], (CLAIMS.index(x["claim"]), 1.))
    for f in o.documents:
        for x in segments_of(f):
            if x["claim"] != "none" or r.random() < o.none: found.setdefault(x["text"], (CLAIMS.index(x["claim"]), o.weight))
    return [(t, c, w) for t, (c, w) in found.items()]

def main():
    p = argparse.ArgumentParser()
    for a in ("encoder", "tokenizer", "out"): p.add_argument(a)
    p.add_argument("--training", required=True); p.add_argument("--documents", nargs="*", default=[])
    for name, value in dict(epochs=3, batch=32, seed=7, tokens=64).items(): p.add_argument("--" + name, type=int, default=value)
    for name, value in dict(lr=2e-4, none=.4, weight=.5, held=.03).items(): p.add_argument("--" + name, type=float, default=value)
    o = p.parse_args(); os.makedirs(o.out, exist_ok=True)
    torch.set_num_threads(int(os.environ["OMP_NUM_THREADS"])); torch.manual_seed(o.seed); r = random.Random(o.seed)

    all_rows = rows(o, r); r.shuffle(all_rows); k = int(o.held * len(all_rows)); held, taught = all_rows[:k], all_rows[k:]
    claims = torch.tensor([c for _, c, _ in taught]); weights = torch.tensor([w for _, _, w in taught])
    counts = torch.zeros(len(CLAIMS)).index_add_(0, claims, weights); rare = (counts.sum() / counts).sqrt(); rare *= counts.sum() / (rare * counts).sum()
    print(len(taught), "lines", dict(zip(CLAIMS, counts.int().tolist())), flush=True)

    tok = tokenizer(o.tokenizer, o.tokens); ids = lambda ts: [tok.encode(PREFIX + t).ids for t in ts]
    before, model, head = from_export(o.encoder, 0.).eval().requires_grad_(False), from_export(o.encoder, .05), ClaimHead(len(CLAIMS), .1)
    model.word.weight.requires_grad_(False); model.pos.requires_grad_(False)

    def report():
        """on lines that were kept out"""
        model.eval(); head.eval(); right = 0; cosine = []
        with torch.no_grad():
            for i in range(0, len(held), 50):
                part = held[i:i + 50]; a, m = pad(ids([t for t, _, _ in part])); x = model.states(a, m)
                right += (head(x).argmax(1) == torch.tensor([c for _, c, _ in part])).sum().item()
                cosine.append((mean_of(x, m) * before(a, m)).sum(1))
        model.train(); head.train()
        return f"held out: claims {right / len(held):.3f}, cosine to the vectors before {torch.cat(cosine).mean():.4f}"

    opt = torch.optim.AdamW([dict(params=head.parameters(), f=5.), dict(params=[q for q in model.parameters() if q.requires_grad], f=1.)], lr=o.lr, weight_decay=.01)
    lengths = [len(x) for x in ids([t for t, _, _ in taught])]; total, step, t0 = o.epochs * math.ceil(len(taught) / o.batch), 0, time.time()
    for epoch in range(o.epochs):
        log = {}; n = 0
        for b in batches(lengths, o.batch, r):
            for g in opt.param_groups: g["lr"] = o.lr * g["f"] * min(1, (step + 1) / (.05 * total)) * max(.02, .5 * (1 + math.cos(math.pi * step / total)))
            a, m = pad(ids([augment(taught[j][0], r) if r.random() < .6 else taught[j][0] for j in b])); w = m.float()[:, :, None]
            with torch.no_grad(): t = before.states(a, m)
            x = model.states(a, m); part = {}
            claim = F.cross_entropy(head(x), claims[b], weight=rare, label_smoothing=.05, reduction="none")
            part["claim"] = (claim * weights[b]).sum() / weights[b].sum()
            v, u = mean_of(x, m), mean_of(t, m); cv, cu = centred(v), centred(u)
            part["vector"] = 20 * (1 - (v * u).sum(1)).mean()
            part["near"] = 5 * (cv @ cv.T - cu @ cu.T).pow(2).mean()
            part["states"] = (((x - t)[:, 1:] ** 2) * w[:, 1:]).sum() / ((t[:, 1:] ** 2) * w[:, 1:]).sum()
            loss = sum(part.values()); opt.zero_grad(); loss.backward()
            nn.utils.clip_grad_norm_([q for g in opt.param_groups for q in g["params"]], 1.); opt.step(); step += 1; n += 1
            for q, value in part.items(): log[q] = log.get(q, 0) + value.item()
        print(f"epoch {epoch + 1} {time.time() - t0:.0f}s " + " ".join(f"{q} {value / n:.4f}" for q, value in log.items()) + " " + report(), flush=True)
        torch.save(dict(layers=len(model.layers), model=model.state_dict(), claim=head.state_dict(), claims=CLAIMS), os.path.join(o.out, f"epoch{epoch + 1}.pt"))

if __name__ == "__main__": main()
