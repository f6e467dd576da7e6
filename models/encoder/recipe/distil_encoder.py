"""Teaches a shallower encoder to give the token states and vectors of a trained one (Jiao et al., "TinyBERT", 2020).

The student is every second layer of the teacher. It follows the teacher's states at those layers, its vectors, how near
the vectors of a batch lie to each other, and what the teacher's own heads for statements and claims say of them.
No label is read: the lines are texts alone, half of them with small faults (`augment` of train_encoder.py).
Writes one checkpoint an epoch, as train_encoder.py does. Fixed seed, 2 threads. How far the schedule comes within
--minutes depends on the machine.

    distil_encoder.py TEACHER.pt TOKENIZER.json OUT --training FOLDER --documents FILE… --topics FILE… [--layers 3]
"""
import argparse, json, math, os, random, time
os.environ.setdefault("OMP_NUM_THREADS", "2")
import torch, torch.nn as nn, torch.nn.functional as F
from enc import Encoder, kept, mean_of, tokenizer, pad, lines_of, segments_of, PREFIX
from train_encoder import CLAIMS, STRANDS, Heads, augment, batches, centred

def texts(o):
    """the lines of the exemplars, of taught documents and of documents about other work, each once"""
    found = [x["text"] for x in lines_of(o.training)] + [x["text"] for f in o.documents for x in segments_of(f)]
    for f in o.topics: found += [line for d in open(f, encoding="utf-8") for line in json.loads(d)["text"].split("\n")]
    return list(dict.fromkeys(t for t in (" ".join(x.split()) for x in found) if len(t) > 3))

def main():
    p = argparse.ArgumentParser()
    for a in ("teacher", "tokenizer", "out"): p.add_argument(a)
    p.add_argument("--training", required=True); p.add_argument("--documents", nargs="*", default=[]); p.add_argument("--topics", nargs="*", default=[])
    for name, value in dict(layers=3, epochs=6, batch=48, seed=7, tokens=64).items(): p.add_argument("--" + name, type=int, default=value)
    p.add_argument("--lr", type=float, default=4e-4)
    p.add_argument("--minutes", type=float, default=42, help="the schedule ends by then")
    o = p.parse_args(); os.makedirs(o.out, exist_ok=True)
    torch.set_num_threads(2); torch.manual_seed(o.seed); r = random.Random(o.seed)

    ck = torch.load(o.teacher, weights_only=False); deep = ck["layers"]
    teacher = Encoder(deep, 0.); teacher.load_state_dict(ck["model"]); teacher.eval().requires_grad_(False)
    heads = Heads(len(ck["ids"]), 4, len(STRANDS)); heads.load_state_dict(ck["heads"]); heads.requires_grad_(False)
    keep = kept(deep, o.layers)
    student = Encoder(o.layers, 0.); own = student.state_dict()
    for name, w in ck["model"].items():
        part = name.split(".")
        if part[0] != "layers": own[name].copy_(w)
        elif int(part[1]) in keep: own[".".join(["layers", str(keep.index(int(part[1])))] + part[2:])].copy_(w)
    student.load_state_dict(own)
    student.word.weight.requires_grad_(False); student.pos.requires_grad_(False)

    lines = texts(o); r.shuffle(lines)
    held, lines = lines[:500], lines[500:]
    tok = tokenizer(o.tokenizer, o.tokens); ids = lambda ts: [tok.encode(PREFIX + t).ids for t in ts]
    lengths = [len(x) for x in ids(lines)]; print(len(lines), "lines", sum(lengths), "tokens", flush=True)

    def report():
        """on lines that were kept out: cosine to the teacher's vector, and whether the heads' first statement is the same"""
        student.eval(); cos, same, claims = [], 0, 0
        with torch.no_grad():
            for i in range(0, len(held), 50):
                a, m = pad(ids(held[i:i + 50])); s, t = student(a, m), teacher(a, m); cos.append((s * t).sum(1))
                same += (heads.st(12 * s).argmax(1) == heads.st(12 * t).argmax(1)).sum().item()
                claims += (heads.claim(12 * s).argmax(1) == heads.claim(12 * t).argmax(1)).sum().item()
        c = torch.cat(cos); student.train()
        return f"held out: cosine {c.mean():.4f}, 5 % below {c.quantile(.05):.4f}, same statement {same / len(held):.3f}, same claim {claims / len(held):.3f}"

    opt = torch.optim.AdamW([q for q in student.parameters() if q.requires_grad], lr=o.lr, weight_decay=.01)
    total, step, t0 = o.epochs * math.ceil(len(lines) / o.batch), 0, time.time(); student.train(); print(report(), flush=True)
    for epoch in range(o.epochs):
        log = {}; k = 0
        for b in batches(lengths, o.batch, r):
            done = max(step / total, (time.time() - t0) / 60 / o.minutes)
            if done >= 1: break
            for g in opt.param_groups: g["lr"] = o.lr * min(1, (step + 1) / 50) * max(.01, .5 * (1 + math.cos(math.pi * done)))
            a, m = pad(ids([augment(lines[j], r) if r.random() < .5 else lines[j] for j in b])); w = m.float()[:, :, None]
            with torch.no_grad(): T = teacher.states(a, m, True)
            X = student.states(a, m, True); part = {}
            part["states"] = sum((((x - T[j]) ** 2) * w).sum() / ((T[j] ** 2) * w).sum() for x, j in zip(X, keep))
            x, t = mean_of(X[-1], m), mean_of(T[-1], m)
            part["vector"] = 10 * (1 - (x * t).sum(1)).mean()
            cx, ct = centred(x), centred(t); part["near"] = 5 * (cx @ cx.T - ct @ ct.T).pow(2).mean()
            for name, head in (("statements", heads.st), ("claims", heads.claim)):
                part[name] = F.kl_div(F.log_softmax(head(12 * x), 1), F.softmax(head(12 * t), 1), reduction="batchmean")
            loss = sum(part.values()); opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(student.parameters(), 1.); opt.step(); step += 1; k += 1
            for q, v in part.items(): log[q] = log.get(q, 0) + v.item()
            if step in (20, 100) or step % 200 == 0: print(f"  step {step} of {total} {time.time() - t0:.0f}s " + " ".join(f"{q} {v / k:.4f}" for q, v in log.items()), flush=True)
        print(f"epoch {epoch + 1} {time.time() - t0:.0f}s {report()}", flush=True)
        torch.save(dict(layers=o.layers, model=student.state_dict(), heads=ck["heads"], ids=ck["ids"]), os.path.join(o.out, f"epoch{epoch + 1}.pt"))

if __name__ == "__main__": main()
