"""The Newic baseline, the capstone project of 2022 that Julgi follows: Mecab's nouns, K by a sweep of gensim's LDA, MALLET with 3,000 iterations, three
keywords a topic, and every date of a topic showing the same articles.

The third argument is a Java class path with MALLET, the fourth a java program.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter

from gensim.corpora import Dictionary
from gensim.models import CoherenceModel, LdaModel
from mecab import MeCab

import corpus

ITERATIONS = 3000
SWEEP = range(30, 101, 10)
SHOWN = 10  # articles under every date

given = corpus.read()
begin = corpus.cpu_seconds()
mecab = MeCab()
texts = [mecab.nouns(title) for title in given["titles"]]
dictionary = Dictionary(texts)
bags = [dictionary.doc2bow(text) for text in texts]


def coherence(topics):
    model = LdaModel(bags, id2word=dictionary, num_topics=topics, random_state=given["seed"])
    return CoherenceModel(model=model, texts=texts, dictionary=dictionary, coherence="c_v", processes=1).get_coherence()


chosen = max(SWEEP, key=coherence)


def mallet(main, *arguments):
    command = [sys.argv[4], "-Xmx1g", "-cp", sys.argv[3], main, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{main} failed: {done.stderr[-2000:]}")


with tempfile.TemporaryDirectory() as folder:
    plain, imported = os.path.join(folder, "texts.tsv"), os.path.join(folder, "texts.mallet")
    keys, shares = os.path.join(folder, "weights.tsv"), os.path.join(folder, "shares.tsv")
    with open(plain, "w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(f"{number}\t-\t{' '.join(text)}\n")
    mallet("cc.mallet.classify.tui.Csv2Vectors", "--input", plain, "--output", imported, "--keep-sequence",
           "--token-regex", r"\S+", "--line-regex", r"^(\S*)\t(\S*)\t(.*)$", "--encoding", "UTF-8", "--preserve-case")
    # 50 / K for each topic, the wrapper's default.
    mallet("cc.mallet.topics.tui.TopicTrainer", "--input", imported, "--num-topics", chosen, "--alpha", 50,
           "--num-iterations", ITERATIONS, "--optimize-interval", 0, "--random-seed", given["seed"],
           "--topic-word-weights-file", keys, "--output-doc-topics", shares, "--num-threads", 1)
    weights = [{} for _ in range(chosen)]
    with open(keys, encoding="utf-8") as file:
        for line in file:
            topic, word, weight = line.rstrip("\n").split("\t")
            weights[int(topic)][word] = float(weight)
    topic_of = [-1] * len(texts)
    share_of = [0.0] * len(texts)
    with open(shares, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                fields = line.split("\t")
                values = [float(value) for value in fields[2 : 2 + chosen]]
                number = int(fields[1])
                if texts[number]:
                    topic_of[number] = values.index(max(values))
                    share_of[number] = max(values)
seconds = corpus.cpu_seconds() - begin

numbers = dictionary.token2id
vocabulary = [dictionary[number] for number in range(len(dictionary))]
tops = [
    [numbers[word] for word, _ in sorted(topic.items(), key=lambda one: (-one[1], one[0]))[: corpus.TOP_WORDS]]
    for topic in weights
]
# Under every date of a topic stand the same, most typical articles: how many of them are from that date?
right = shown = 0
for topic in range(chosen):
    members = sorted((n for n in range(len(texts)) if topic_of[n] == topic), key=lambda n: -share_of[n])
    typical = Counter(given["dates"][n] for n in members[:SHOWN])
    for date in {given["dates"][n] for n in members}:
        right += typical[date]
        shown += min(SHOWN, len(members))
singles = [vocabulary[word] for top in tops for word in top[:3] if len(vocabulary[word]) == 1]
corpus.write(
    seconds=seconds,
    topics=tops,
    dominant=topic_of,
    vocabulary=vocabulary,
    documents=[[numbers[word] for word in text] for text in texts],
    note=f"own nouns; chose {chosen} topics; {right / max(1, shown):.1%} of the articles shown under a date are of"
    f" that date; {len(singles) / (3 * chosen):.0%} of its keywords have one syllable",
)
