"""BERTopic: UMAP, HDBSCAN and c-TF-IDF, on LSA vectors of TF-IDF, since no embedding model is there."""

import os

os.environ.setdefault("NUMBA_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy
from bertopic import BERTopic
from hdbscan import HDBSCAN
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.preprocessing import normalize
from umap import UMAP

import corpus

given = corpus.read()
words = given["vocabulary"]
filled = [number for number, document in enumerate(given["documents"]) if document]
texts = [" ".join(words[word] for word in given["documents"][number]) for number in filled]
numbers = {word: number for number, word in enumerate(words)}


def vectorizer(kind):
    return kind(tokenizer=str.split, token_pattern=None, lowercase=False)


begin = corpus.cpu_seconds()
tfidf = vectorizer(TfidfVectorizer).fit_transform(texts)
dimensions = min(100, tfidf.shape[1] - 1)
vectors = normalize(TruncatedSVD(dimensions, random_state=given["seed"]).fit_transform(tfidf))
model = BERTopic(
    embedding_model=None,
    umap_model=UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=given["seed"]),
    hdbscan_model=HDBSCAN(min_cluster_size=15, metric="euclidean", cluster_selection_method="eom"),
    vectorizer_model=vectorizer(CountVectorizer),
    nr_topics=given["topics"] + 1,  # -1, the outliers, counts as one
    top_n_words=corpus.TOP_WORDS,
    calculate_probabilities=False,
)
found, _ = model.fit_transform(texts, vectors)
seconds = corpus.cpu_seconds() - begin

kept = sorted(topic for topic in model.get_topics() if topic >= 0)
tops = [[numbers[word] for word, weight in model.get_topic(topic) if word in numbers] for topic in kept]
topic_of = [-1] * len(given["documents"])
for number, topic in zip(filled, found):
    topic_of[number] = kept.index(topic) if topic >= 0 else -1
outliers = numpy.mean([topic < 0 for topic in found])
corpus.write(
    seconds=seconds,
    topics=tops,
    dominant=topic_of,
    note=f"{len(kept)} topics; {outliers:.0%} of the articles in none, which do not count",
)
