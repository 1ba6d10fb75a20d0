"""gensim's LdaMulticore (online variational Bayes), one worker, 10 passes."""

import numpy
from gensim.corpora import Dictionary
from gensim.models import LdaMulticore

import corpus

PASSES = 10

given = corpus.read()
words = given["vocabulary"]
topics = given["topics"]
dictionary = Dictionary([words])
back = [dictionary.token2id[word] for word in words]
bags = [dictionary.doc2bow([words[word] for word in document]) for document in given["documents"]]
begin = corpus.cpu_seconds()
model = LdaMulticore(
    bags,
    id2word=dictionary,
    num_topics=topics,
    passes=PASSES,
    workers=1,
    alpha=[0.1] * topics,
    eta=0.01,
    random_state=given["seed"],
)
seconds = corpus.cpu_seconds() - begin

phi = model.get_topics()[:, back]
gamma, _ = model.inference(bags)
shares = gamma / gamma.sum(axis=1, keepdims=True)
filled = [number for number, document in enumerate(given["documents"]) if document]
corpus.write(
    seconds=seconds,
    topics=corpus.top_words(phi),
    phi=corpus.write_phi(phi),
    shares=shares[filled].mean(axis=0).tolist(),
    dominant=corpus.dominant(shares, given["documents"]),
    note=f"{PASSES} passes",
)
