"""Keeps the first layers of a checkpoint: cut.py CHECKPOINT LAYERS OUT.pt"""
import sys

import torch


def main():
    path, layers, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    got = torch.load(path, weights_only=False)
    got["config"]["layers"] = layers
    above = [k for k in got["weights"] if k.startswith("layers.") and int(k.split(".")[1]) >= layers]
    for key in above:
        del got["weights"][key]
    torch.save(got, out)


if __name__ == "__main__":
    main()
