"""tomotopy's dynamic topic model (Blei and Lafferty 2006) over quarters: topics are judged in every quarter."""

import tomotopy

import corpus

ITERATIONS = 200

given = corpus.read()
words = given["vocabulary"]


def quarter(date):
    return date[:4], (int(date[5:7]) - 1) // 3


quarters = sorted({quarter(date) for date in given["dates"]})
begin = corpus.cpu_seconds()
model = tomotopy.DTModel(k=given["topics"], t=len(quarters), seed=given["seed"])
filled = [number for number, document in enumerate(given["documents"]) if document]
for number in filled:
    time = quarters.index(quarter(given["dates"][number]))
    model.add_doc([words[word] for word in given["documents"][number]], timepoint=time)
model.train(ITERATIONS, workers=1)
seconds = corpus.cpu_seconds() - begin

numbers = {word: number for number, word in enumerate(words)}
topics = []
for topic in range(model.k):
    for time in range(len(quarters)):
        top = model.get_topic_words(topic, time, top_n=corpus.TOP_WORDS)
        topics.append([numbers[word] for word, _ in top])
topic_of = [-1] * len(given["documents"])
for number, document in zip(filled, model.docs):
    topic_of[number] = document.get_topics(top_n=1)[0][0]
corpus.write(
    seconds=seconds,
    topics=topics,
    dominant=topic_of,
    note=f"{ITERATIONS} iterations; coherence and diversity over its topics in each of {len(quarters)} quarters",
)
