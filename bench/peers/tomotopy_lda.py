"""tomotopy's LDA: collapsed Gibbs sampling, 1,000 iterations, one thread, priors as ours at the start."""

import numpy
import tomotopy

import corpus

ITERATIONS = 1000

given = corpus.read()
words = given["vocabulary"]
begin = corpus.cpu_seconds()
model = tomotopy.LDAModel(k=given["topics"], alpha=0.1, eta=0.01, seed=given["seed"])
filled = [number for number, document in enumerate(given["documents"]) if document]
for number in filled:
    model.add_doc([words[word] for word in given["documents"][number]])
model.train(ITERATIONS, workers=1)
seconds = corpus.cpu_seconds() - begin

numbers = {word: number for number, word in enumerate(words)}
phi = numpy.full((model.k, len(words)), 1e-12)
columns = [numbers[word] for word in model.used_vocabs]
for topic in range(model.k):
    phi[topic, columns] = model.get_topic_word_dist(topic)
shares = numpy.zeros((len(given["documents"]), model.k))
for number, document in zip(filled, model.docs):
    shares[number] = document.get_topic_dist()
corpus.write(
    seconds=seconds,
    topics=corpus.top_words(phi),
    phi=corpus.write_phi(phi),
    shares=shares[filled].mean(axis=0).tolist(),
    dominant=corpus.dominant(shares, given["documents"]),
    logLikelihood=model.ll_per_word,
)
