"""The same trees with every kind of arithmetic that this processor has (`RELATA_KERNELS`)."""
from program import ARTICLE, ProgramTest, main


class Kernels(ProgramTest):
    def test_each_kind_of_arithmetic_gives_the_same_trees(self):
        article = self.write("a.txt", ARTICLE)
        expected = self.relata("show", article, "--stage=parse", RELATA_KERNELS="portable")
        self.assertEqual(expected.code, 0)
        self.assertIn("nsubj", expected.out)
        for kind in ("avx512-vnni", "avx-vnni", "avx2", "neon"):
            self.assertEqual(self.relata("show", article, "--stage=parse", RELATA_KERNELS=kind).out, expected.out, kind)


if __name__ == "__main__":
    main()
