"""Fine-tunes a small sentence encoder for matching work descriptions to framework statements.

Start: e5-small-v2 (fp32 ONNX weights), all 12 layers or every second one (--layers 6).
Stage A (only with fewer layers): the kept layers learn to give the token states of the full model.
Stage B: multi-task fine-tuning (statements, claim, level, strand, contrast with statement texts and between lines),
         with a distillation term that keeps vectors and similarity structure near the original e5.
Trained on labelled lines, the segments of whole documents and the statement texts of one framework; nothing else is read.
Writes one checkpoint an epoch. Fixed seed, 2 threads.
"""
import argparse, json, math, os, random, re, time
os.environ.setdefault("OMP_NUM_THREADS", "2")
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from enc import Encoder, kept, mean_of, from_onnx, from_export, tokenizer, pad, lines_of, segments_of, PREFIX

CLAIMS = ["has", "lacks", "wants", "others", "studied", "none"]
STRANDS = dict(circulation="e1 d1 p1", reference="e2 d2 p2", shelving_materials="e3 e6 d9", patron_records="e4 d5",
               cataloging_processing="e5 d4 p4 p5 a4", technology="e7 d3 p3 a3", instruction_partnership="d6 p6 a6",
               data_software="e8 d7 p7 a8", interlibrary="d8", web_content="p8 a9", policy="p9 a5",
               communication="e9 e10 d10 a10", leadership_coordination="p10 a1 a2 a7")

def statements(framework):
    """short id -> text, in the order of the file"""
    levels = json.load(open(framework, encoding="utf-8"))["framework"]["levels"]
    return {f"{k[0]}{i + 1}": t for k, v in levels.items() for i, t in enumerate(v["statements"])}

def short(s):
    """d8 of 25-4031.00/developing/8; a short id stays as it is"""
    level, number = s.split("/")[-2:] if "/" in s else (s[:1], s[1:])
    return level[0] + number

BULLETS = ["- ", "• ", "* ", "– ", "> ", "· ", "o "]
HEADINGS = ["Experience: ", "Duties: ", "Responsibilities include ", "Skills: ", "Library Assistant, ", "Key duties - ", "2019-2022 ", "Work history: "]
def typo(w, r):
    if len(w) < 5 or not w.isalpha(): return w
    i = r.randrange(1, len(w) - 1); k = r.randrange(3)
    return w[:i] + w[i + 1] + w[i] + w[i + 2:] if k == 0 else w[:i] + w[i + 1:] if k == 1 else w[:i] + w[i] + w[i:]
def augment(t, r):
    """small changes that do not touch what is said"""
    u = r.random
    if u() < .25: t = t.rstrip(" .;!")
    if u() < .10: t = re.sub(r"[,.;:()]", " ", t)
    if u() < .12: t = r.choice(BULLETS) + t
    if u() < .06: t = r.choice(HEADINGS) + t
    if u() < .20:
        w = t.split(); i = r.randrange(len(w)); w[i] = typo(w[i], r); t = " ".join(w)
    if u() < .06: t = re.sub(r"^(I|I've|I have|I'm) ", "", t)
    if u() < .08: t = t.replace(" and ", " & ")
    return t

class Heads(nn.Module):
    def __init__(s, n, levels, strands):
        super().__init__()
        s.st, s.claim, s.level, s.strand = nn.Linear(384, n + 1), nn.Linear(384, len(CLAIMS)), nn.Linear(384, levels + 1), nn.Linear(384, strands + 1)
        for l in (s.st, s.claim, s.level, s.strand): nn.init.normal_(l.weight, std=.02); nn.init.zeros_(l.bias)
        with torch.no_grad(): s.st.bias[:n] = -3.

def batches(lengths, size, r):
    """shuffled, roughly sorted by length"""
    order = list(range(len(lengths))); r.shuffle(order)
    big = [sorted(order[i:i + size * 10], key=lambda j: lengths[j]) for i in range(0, len(order), size * 10)]
    out = [b[i:i + size] for b in big for i in range(0, len(b), size)]
    r.shuffle(out); return out

def centred(c): c = c - c.mean(0, keepdim=True); return F.normalize(c, dim=-1)

def main():
    p = argparse.ArgumentParser()
    for a in ("model", "tokenizer", "training", "framework", "out"): p.add_argument("--" + a, required=True)
    p.add_argument("--lines"); p.add_argument("--documents", nargs="*", default=[], help="files of labelled documents, one a line")
    p.add_argument("--leave-out", nargs="*", default=[], help="files of --training that are not read, by their names without .jsonl")
    p.add_argument("--none", type=float, default=1., help="share of the documents' segments without label or claim that is read")
    p.add_argument("--layers", type=int, default=6); p.add_argument("--seed", type=int, default=7)
    p.add_argument("--epochs", type=int, default=5); p.add_argument("--warm-epochs", type=int, default=3); p.add_argument("--batch", type=int, default=48)
    p.add_argument("--lr", type=float, default=1.2e-4); p.add_argument("--warm-lr", type=float, default=3e-4); p.add_argument("--decay", type=float, default=.9)
    p.add_argument("--distil", type=float, default=1.); p.add_argument("--start", help="checkpoint, or exported encoder (.onnx), to start from instead of stage A")
    p.add_argument("--teacher", help="fine-tuned full-depth checkpoint whose heads and vectors the student follows too")
    p.add_argument("--claim", type=float, default=.8, help="weight of the claim loss")
    p.add_argument("--dropout", type=float, default=.1)
    o = p.parse_args(); os.makedirs(o.out, exist_ok=True)
    torch.set_num_threads(2); torch.manual_seed(o.seed); r = random.Random(o.seed); np.random.seed(o.seed)

    S = statements(o.framework); ids = list(S); n = len(ids); lv = sorted({i[0] for i in ids}, key=[i[0] for i in ids].index)
    strand = {s: k for k, v in enumerate(STRANDS.values()) for s in v.split()}
    L = lines_of(o.training, o.leave_out) + (lines_of(o.lines) if o.lines else [])
    for f in o.documents: L += [x for x in segments_of(f) if x["labels"] or x["claim"] != "none" or r.random() < o.none]
    seen, rows = set(), []
    for x in L:
        if x["claim"] not in CLAIMS or x["text"] in seen: continue
        seen.add(x["text"]); rows.append((x["text"], {short(l["s"]): l["g"] for l in x["labels"]}, x["claim"]))
    for s, t in S.items():
        rows.append((t.split(" — ")[1], {s: 2}, None)); rows.append((t.split(" — ")[0], {s: 1}, None))
    N = len(rows)
    Y = torch.zeros(N, n + 1); C = torch.full((N,), -100); LV = torch.zeros(N, len(lv) + 1); ST = torch.zeros(N, len(STRANDS) + 1)
    for i, (t, lab, c) in enumerate(rows):
        for s, g in lab.items():
            w = g / 2; Y[i, ids.index(s)] = w; LV[i, lv.index(s[0])] += w; ST[i, strand[s]] = max(ST[i, strand[s]].item(), w)
        if not lab: Y[i, n] = LV[i, -1] = ST[i, -1] = 1.
        if c: C[i] = CLAIMS.index(c)
    norm = lambda a: a / a.sum(1, keepdim=True)
    YS, LV, ST = norm(Y), norm(LV), norm(ST)
    cc = torch.bincount(C[C >= 0], minlength=len(CLAIMS)).float(); cw = (cc.sum() / cc).sqrt(); cw = cw / (cw * cc).sum() * cc.sum()
    print("rows", N, "claims", dict(zip(CLAIMS, cc.int().tolist())), flush=True)

    tok = tokenizer(o.tokenizer, 64); enc = lambda ts: [tok.encode(PREFIX + t).ids for t in ts]
    base = from_onnx(o.model).eval(); base.requires_grad_(False)
    keep = kept(12, o.layers)
    model = from_onnx(o.model, keep, o.dropout); model.word.weight.requires_grad_(False); model.pos.requires_grad_(False)
    heads = Heads(n, len(lv), len(STRANDS))
    lengths = [len(x) for x in enc([t for t, _, _ in rows])]
    save = lambda name: torch.save(dict(layers=o.layers, model=model.state_dict(), heads=heads.state_dict(), args=vars(o), ids=ids), os.path.join(o.out, name))
    teacher = None
    if o.teacher:
        ck = torch.load(o.teacher, weights_only=False); teacher = Encoder(ck["layers"], 0.); teacher.load_state_dict(ck["model"]); teacher.eval().requires_grad_(False)
        th = Heads(n, len(lv), len(STRANDS)); th.load_state_dict(ck["heads"]); th.requires_grad_(False)

    # original vectors (and, for stage A, token states) of all rows, computed once on the clean text
    def original(big, every):
        order = sorted(range(N), key=lambda i: lengths[i]); V = torch.zeros(N, 384); X = [None] * N; ids_ = enc([t for t, _, _ in rows])
        with torch.no_grad():
            for i in range(0, N, 64):
                b = order[i:i + 64]; a, m = pad([ids_[j] for j in b]); out = big.states(a, m, True)
                V[b] = mean_of(out[-1], m)
                if every:
                    s = torch.stack([out[j] for j in keep], 2)
                    for k, j in enumerate(b): X[j] = s[k, :len(ids_[j])].half()
        return V, X
    t0 = time.time(); warm = o.layers < 12 and o.warm_epochs and not o.start
    TV, TX = original(base, warm); print(f"original vectors {time.time() - t0:.0f}s", flush=True)

    # ---- stage A: the shallow model learns the full model's token states
    if o.start and o.start.endswith(".onnx"):
        model.load_state_dict(from_export(o.start).state_dict())
    elif o.start:
        ck = torch.load(o.start, weights_only=False); model.load_state_dict(ck["model"]); heads.load_state_dict(ck["heads"])
    elif warm:
        opt = torch.optim.AdamW([q for q in model.parameters() if q.requires_grad], lr=o.warm_lr, weight_decay=.01)
        for l in model.layers: l.p = 0.
        model.p = 0.
        var = torch.cat([TX[i] for i in range(0, N, 37)]).float().var(dim=(0, 2))
        total = o.warm_epochs * math.ceil(N / o.batch); step = 0; model.train(); t0 = time.time()
        for ep in range(o.warm_epochs):
            tot = vec = 0.; k = 0
            for b in batches(lengths, o.batch, r):
                a, m = pad(enc([rows[i][0] for i in b])); w = m.float()[:, :, None]
                for g in opt.param_groups: g["lr"] = o.warm_lr * min(1, (step + 1) / 20) * max(.05, 1 - step / total)
                T = nn.utils.rnn.pad_sequence([TX[i] for i in b], batch_first=True).float()
                X = model.states(a, m, True); loss = 0.
                for j, x in enumerate(X): loss = loss + (((x - T[:, :, j]) ** 2) * w).sum() / (w.sum() * 384) / var[j]
                vx, vt = mean_of(X[-1], m), TV[b]; v = (1 - (vx * vt).sum(1)).mean(); cx, ct = centred(vx), centred(vt); st = (cx @ cx.T - ct @ ct.T).pow(2).mean()
                loss = loss + 10 * v + 5 * st
                opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(model.parameters(), 1.); opt.step(); step += 1; tot += loss.item(); vec += v.item(); k += 1
            print(f"A{ep + 1} loss {tot / k:.4f} 1-cos {vec / k:.4f} struct {st.item():.4f} {time.time() - t0:.0f}s", flush=True)
            save("warm.pt")
        for l in model.layers: l.p = o.dropout
        model.p = o.dropout
    TX = None

    # ---- stage B: multi-task
    with torch.no_grad():
        BS = base(*pad(enc(S.values())))               # original vectors of the statements
    groups = [dict(params=heads.parameters(), f=15.)]
    for i, l in enumerate(model.layers): groups.append(dict(params=l.parameters(), f=o.decay ** (o.layers - 1 - i)))
    groups.append(dict(params=list(model.ln.parameters()), f=o.decay ** o.layers))
    opt = torch.optim.AdamW(groups, lr=o.lr, weight_decay=.01)
    total = o.epochs * math.ceil(N / o.batch); step = 0; t0 = time.time(); order = list(S)
    for ep in range(o.epochs):
        model.train(); log = {}; k = 0
        for b in batches(lengths, o.batch, r):
            if step % 30 == 0:
                model.eval()
                with torch.no_grad(): P = model(*pad(enc(S.values())))
                model.train()
            f = min(1, (step + 1) / (total * .08)) * max(.02, .5 * (1 + math.cos(math.pi * step / total)))
            for g in opt.param_groups: g["lr"] = o.lr * g["f"] * f
            texts = [augment(rows[i][0], r) if r.random() < .75 else rows[i][0] for i in b]
            pick = r.sample(range(n), 3); a, m = pad(enc(texts + [S[order[j]] for j in pick])); B = len(b)
            t = torch.cat([TV[b], BS[pick]])
            e = model(a, m); Q = P.clone(); Q[pick] = e[B:]; x = e[:B]; h = 12 * x; y, ys = Y[b], YS[b]
            logit = heads.st(h); part = {}
            part["bce"] = F.binary_cross_entropy_with_logits(logit[:, :n], y[:, :n], reduction="none").sum(1).mean() * .5
            part["ce"] = -(ys * F.log_softmax(logit, 1)).sum(1).mean()
            part["claim"] = F.cross_entropy(heads.claim(h), C[b], weight=cw, ignore_index=-100) * o.claim
            part["level"] = -(LV[b] * F.log_softmax(heads.level(h), 1)).sum(1).mean() * .4
            part["strand"] = -(ST[b] * F.log_softmax(heads.strand(h), 1)).sum(1).mean() * .4
            pos = (y[:, n] == 0)
            sim = x @ Q.T / .07
            if pos.any(): part["proto"] = -(norm(y[pos, :n]) * F.log_softmax(sim[pos], 1)).sum(1).mean() * .4
            lab = F.normalize(y, dim=1); same = lab @ lab.T; same.fill_diagonal_(0); same = same * (same > .5)
            z = (x @ x.T / .07).masked_fill(torch.eye(B, dtype=torch.bool), -1e4); has = (same.sum(1) > 0) & pos
            if has.any(): part["supcon"] = (-(same / same.sum(1, keepdim=True).clamp(min=1e-6) * F.log_softmax(z, 1)).sum(1))[has].mean() * .2
            ct, cx = centred(t), centred(e); BSc, Qc = centred(BS), centred(Q)
            part["vec"] = o.distil * 2 * (1 - (e * t).sum(1)).mean()
            part["struct"] = o.distil * 6 * ((cx @ cx.T - ct @ ct.T).pow(2).mean() + .5 * (Qc @ Qc.T - BSc @ BSc.T).pow(2).mean())
            if teacher is not None:
                with torch.no_grad(): te = teacher(a, m); tl = th.st(12 * te[:B]); tc = th.claim(12 * te[:B])
                part["t"] = (1 - (e * te).sum(1)).mean() * 4 + F.kl_div(F.log_softmax(logit / 2, 1), F.softmax(tl / 2, 1), reduction="batchmean") * 2 + F.kl_div(F.log_softmax(heads.claim(h), 1), F.softmax(tc, 1), reduction="batchmean")
            loss = sum(part.values())
            opt.zero_grad(); loss.backward(); torch.nn.utils.clip_grad_norm_(model.parameters(), 1.); opt.step(); step += 1; k += 1
            for q, v in part.items(): log[q] = log.get(q, 0) + v.item()
        print(f"B{ep + 1} {time.time() - t0:.0f}s " + " ".join(f"{q} {v / k:.3f}" for q, v in log.items()), flush=True)
        save(f"epoch{ep + 1}.pt")

if __name__ == "__main__": main()
