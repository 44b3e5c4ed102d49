"""From words to what the encoder sees: wordpieces, and a shape for each word (the pieces are uncased).

The same steps are written in C++ in nlp/wordpiece.cpp; the agreement test compares them on 200 sentences.
"""
import unicodedata

CLS, SEP, MASK, UNK = "[CLS]", "[SEP]", "[MASK]", "[UNK]"
MAX_PIECES = 16  # of one word: the first 15 and the last are kept (a long web address)
MAX_CHARS = 100  # a longer run of characters is one unknown piece

SHAPES = ["none", "lower", "title", "upper", "upper1", "mixed", "digits", "digits+letters", "punct", "other",
          "title+lower", "acronym"]
CASES = ["normal", "titles", "capitals", "lower"]

FOLDS = {"\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'", "`": "'",
         "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
         "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-",
         "\u2014": "--", "\u2015": "--", "\u2026": "..."}


def char_class(c):
    """drop, split (a piece of its own) or keep: BERT's own basic tokenizer."""
    o = ord(c)
    cat = unicodedata.category(c)
    if o == 0 or o == 0xFFFD or (cat[0] == "C" and c not in "\t\n\r"):
        return "drop"
    if cat == "Zs" or c in "\t\n\r":
        return "space"
    if cat[0] == "P" or 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return "split"
    return "keep"


def in_table(c):
    """The characters that the model file describes one by one; all others are taken as they stand."""
    return ord(c) < 0x3040 or 0xFB00 <= ord(c) <= 0xFFFF


def char_class_outside(c):
    """Chinese and Japanese signs are pieces of their own, as in BERT."""
    o = ord(c)
    han = 0x3400 <= o <= 0x4DBF or 0x4E00 <= o <= 0x9FFF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x2FA1F
    return "split" if han else "keep"


def char_table():
    """[(code point, class, fold, lower, upper)] of every character that is not simply kept as it stands."""
    rows = []
    for o in [*range(0x3040), *range(0xFB00, 0x10000)]:
        c = chr(o)
        kind, fold = fold_char(c)
        if (kind, fold, c.lower(), c.upper()) != ("keep", c, c, c):
            rows.append((o, kind, fold, c.lower(), c.upper()))
    return rows


def fold_char(c):
    """(class, text) of one character: quotes and dashes made plain, lower case, no accents."""
    if c in FOLDS:
        return "split", FOLDS[c]
    if not in_table(c):
        return char_class_outside(c), c
    kind = char_class(c)
    if kind in ("drop", "space"):
        return kind, ""
    text = unicodedata.normalize("NFD", c.lower())
    text = "".join(x for x in text if unicodedata.category(x) != "Mn")
    return (kind if text else "drop"), text


class Pieces:
    def __init__(self, vocab):
        self.vocab = vocab
        self.cls, self.sep, self.mask, self.unk = (vocab[x] for x in (CLS, SEP, MASK, UNK))
        self.chars, self.words = {}, {}

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf-8") as f:
            return cls({line.rstrip("\n"): i for i, line in enumerate(f)})

    def fold(self, c):
        if c not in self.chars:
            self.chars[c] = fold_char(c)
        return self.chars[c]

    def runs(self, word):
        """The word's characters, folded and cut where BERT cuts: "HTS-led" -> hts, -, led."""
        out, run = [], ""
        for c in word:
            kind, text = self.fold(c)
            if kind == "keep":
                run += text
                continue
            if run and kind != "drop":
                out.append(run)
                run = ""
            if kind == "split":
                out.extend(text)
        if run:
            out.append(run)
        return out

    def longest_first(self, run):
        if len(run) > MAX_CHARS:
            return [self.unk]
        out, start = [], 0
        while start < len(run):
            for end in range(len(run), start, -1):
                piece = ("##" if start else "") + run[start:end]
                if piece in self.vocab:
                    out.append(self.vocab[piece])
                    start = end
                    break
            else:
                return [self.unk]
        return out

    def of(self, word):
        """Ids of a word's pieces; never empty."""
        got = self.words.get(word)
        if got is None:
            got = [p for run in self.runs(word) for p in self.longest_first(run)] or [self.unk]
            if len(got) > MAX_PIECES:
                got = got[:MAX_PIECES - 1] + got[-1:]
            if len(self.words) < 400000:
                self.words[word] = got
        return got


def is_upper(c):
    return in_table(c) and c.lower() != c


def is_lower(c):
    return in_table(c) and c.upper() != c and not is_upper(c)


def shape(word):
    """Index into SHAPES. Case is told over ASCII and folded letters alike."""
    upper = sum(is_upper(c) for c in word)
    lower = sum(is_lower(c) for c in word)
    digit = sum("0" <= c <= "9" for c in word)
    if upper + lower == 0:
        if digit:
            name = "digits"
        else:
            name = "punct" if all(fold_char(c)[0] == "split" for c in word) else "other"
    elif digit:
        name = "digits+letters"
    elif upper == 0:
        name = "lower"
    elif lower == 0:
        name = "upper1" if upper == 1 else ("acronym" if "." in word else "upper")
    elif upper == 1 and is_upper(word[0]):
        name = "title"
    elif is_upper(word[0]) and ("-" in word or "\u2013" in word):
        name = "title+lower"
    else:
        name = "mixed"
    return SHAPES.index(name)


_shape_cache = {}


def cached_shape(word):
    if word not in _shape_cache:
        _shape_cache[word] = shape(word)
    return _shape_cache[word]


def sentence_case(words):
    """Index into CASES: is this a headline in Title Case or in CAPITALS, where a capital says little?

    Only words with more than three letters count, and the first word does not.
    """
    long_words = [w for w in words[1:] if len(w) > 3 and all(is_upper(c) or is_lower(c) for c in w)]
    if len(long_words) < 2:
        return 0
    title = sum(is_upper(w[0]) for w in long_words)
    caps = sum(all(is_upper(c) for c in w) for w in long_words)
    if 4 * caps >= 3 * len(long_words):
        return CASES.index("capitals")
    if 4 * title >= 3 * len(long_words):
        return CASES.index("titles")
    return CASES.index("lower") if title == 0 and is_lower(words[0][0]) else 0
