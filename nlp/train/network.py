"""The network: the first layers of a BERT encoder, and joint heads over words."""
import torch
from torch import nn
import torch.nn.functional as F

from pieces import CASES, SHAPES


class Dropout:
    """Dropout from a long strip of ready-made masks, cut at a random place: drawing anew takes a tenth of a step."""
    strips = {}

    @classmethod
    def apply(cls, x, rate, training):
        if not training or rate == 0:
            return x
        key, n = (rate, x.dtype), x.numel()
        if key not in cls.strips or cls.strips[key].numel() < 4 * n:
            cls.strips[key] = ((torch.rand(max(1 << 23, 8 * n)) >= rate).float() / (1 - rate)).to(x.dtype)
        strip = cls.strips[key]
        at = int(torch.randint(strip.numel() - n, (1,)))
        return x * strip[at:at + n].view(x.shape)


def attend(q, k, v, mask):
    """Written out: for short sentences on a CPU this is faster, backwards above all, than the fused one."""
    s = (q @ k.transpose(-1, -2)) * q.shape[-1] ** -0.5
    return torch.softmax(s.float() + mask, -1).to(v.dtype) @ v


class Layer(nn.Module):
    def __init__(self, dim, heads, inner, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv = nn.Linear(dim, 3 * dim)
        self.out = nn.Linear(dim, dim)
        self.norm1 = nn.LayerNorm(dim, eps=1e-12)
        self.up = nn.Linear(dim, inner)
        self.down = nn.Linear(inner, dim)
        self.norm2 = nn.LayerNorm(dim, eps=1e-12)

    def forward(self, x, mask):
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        a = attend(q, k, v, mask)
        a = self.out(a.transpose(1, 2).reshape(b, t, d))
        x = self.norm1(x + Dropout.apply(a, self.drop, self.training))
        h = self.down(F.gelu(self.up(x)))
        return self.norm2(x + Dropout.apply(h, self.drop, self.training))


class Network(nn.Module):
    def __init__(self, sizes, layers=4, dim=384, heads=12, inner=1536, vocab=30522, arc=320, rel=128, tag=256,
                 shape_dim=16, drop=0.1, head_drop=0.33):
        super().__init__()
        self.config = dict(sizes=sizes, layers=layers, dim=dim, heads=heads, inner=inner, vocab=vocab, arc=arc,
                           rel=rel, tag=tag, shape_dim=shape_dim, drop=drop, head_drop=head_drop)
        self.drop, self.head_drop = drop, head_drop
        self.piece = nn.Embedding(vocab, dim)
        self.position = nn.Embedding(512, dim)
        self.kind = nn.Parameter(torch.zeros(dim))  # BERT's token type 0
        self.shape_in = nn.Embedding(len(SHAPES), dim)
        self.case_in = nn.Embedding(len(CASES), dim)
        nn.init.zeros_(self.shape_in.weight)
        nn.init.zeros_(self.case_in.weight)
        self.norm = nn.LayerNorm(dim, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dim, heads, inner, drop) for _ in range(layers))
        self.shape_out = nn.Embedding(len(SHAPES), shape_dim)
        word = 2 * dim + shape_dim
        self.arc_dep, self.arc_head = nn.Linear(word, arc), nn.Linear(word, arc)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.rel_dep, self.rel_head = nn.Linear(word, rel), nn.Linear(word, rel)
        self.rel = nn.Parameter(torch.zeros(sizes["deprel"], rel + 1, rel + 1))
        nn.init.normal_(self.arc, std=0.01)
        nn.init.normal_(self.rel, std=0.01)
        self.tag = nn.Linear(word, tag)
        self.upos = nn.Linear(tag, sizes["upos"])
        self.xpos = nn.Linear(tag, sizes["xpos"])
        self.lemma = nn.Linear(tag, sizes["lemma"])
        self.name = nn.Linear(word, tag)
        self.ner = nn.Linear(tag, sizes["ner"])

    def words(self, batch):
        """[B, N+1, word]: the vectors of the words; place 0 is the root (the piece [CLS])."""
        ids, mask = batch["pieces"], batch["mask"]
        x = self.piece(ids) + self.position.weight[:ids.shape[1]] + self.kind
        x = x + self.shape_in(batch["piece_shape"]) + self.case_in(batch["case"])[:, None]
        x = Dropout.apply(self.norm(x), self.drop, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        x = x.float()
        pick = lambda at: x.gather(1, at[..., None].expand(-1, -1, x.shape[2]))
        w = torch.cat([pick(batch["first"]), pick(batch["last"]), self.shape_out(batch["word_shape"])], -1)
        return Dropout.apply(w, 0.2 if self.training else 0.0, self.training)

    def act(self, x):
        return Dropout.apply(F.gelu(x), self.head_drop, self.training)

    def forward(self, batch):
        w = self.words(batch)
        t, n = self.act(self.tag(w[:, 1:])), self.act(self.name(w[:, 1:]))
        dep, head = self.act(self.arc_dep(w[:, 1:])), self.act(self.arc_head(w))
        one = torch.ones_like(dep[..., :1])
        arcs = torch.cat([dep, one], -1) @ self.arc @ head.transpose(1, 2)
        rel = self.act(self.rel_dep(w[:, 1:])), self.act(self.rel_head(w))
        return {"upos": self.upos(t), "xpos": self.xpos(t), "lemma": self.lemma(t), "ner": self.ner(n),
                "arc": arcs, "rel": rel}

    def labels(self, rel, heads):
        """Scores of the labels [B, N, L], given each word's head [B, N]."""
        dep, head = rel
        h = head.gather(1, heads[..., None].expand(-1, -1, head.shape[2]))
        one = torch.ones_like(dep[..., :1])
        dep, h = torch.cat([dep, one], -1), torch.cat([h, one], -1)
        labels, d, _ = self.rel.shape
        left = dep @ self.rel.permute(1, 0, 2).reshape(d, labels * d)
        return (left.view(*dep.shape[:2], labels, d) @ h[..., None].to(left.dtype)).squeeze(-1)


def load_bert(net, path):
    """Fills the encoder from a BERT checkpoint (safetensors)."""
    from safetensors.torch import load_file
    w = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
    e = "embeddings."
    with torch.no_grad():
        net.piece.weight.copy_(w[e + "word_embeddings.weight"])
        net.position.weight.copy_(w[e + "position_embeddings.weight"])
        net.kind.copy_(w[e + "token_type_embeddings.weight"][0])
        net.norm.weight.copy_(w[e + "LayerNorm.weight"])
        net.norm.bias.copy_(w[e + "LayerNorm.bias"])
        for i, layer in enumerate(net.layers):
            p = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [w[f"{p}attention.self.{x}.{kind}"] for x in ("query", "key", "value")]
                getattr(layer.qkv, kind).copy_(torch.cat(parts))
                for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                     ("up", "intermediate.dense"), ("down", "output.dense"),
                                     ("norm2", "output.LayerNorm")):
                    getattr(getattr(layer, mine), kind).copy_(w[f"{p}{theirs}.{kind}"])
