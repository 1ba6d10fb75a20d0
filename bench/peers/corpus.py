"""The corpus that ./julgi bench peers hands over, and the model that it takes back.

A corpus is JSON: `vocabulary`, `documents` (word numbers, those that models may be trained on), `titles` and `dates`
of these documents, `topics`, `seed`. A model is JSON, too; what cannot be said is left out:
  seconds     CPU time of training, of all threads
  topics      word numbers of each topic, most probable first
  phi         file of float64, topic by topic: the probability of each word
  shares      of each topic, over all documents
  dominant    topic of each document, -1 for none
  vocabulary, documents    instead of the given ones, where a peer makes its own words
  note        what else must be said
"""

import json
import resource
import sys
import time

import numpy

TOP_WORDS = 25


def read():
    """The corpus named by the first argument."""
    with open(sys.argv[1], encoding="utf-8") as file:
        return json.load(file)


def write(**model):
    """Writes the model to the file named by the second argument."""
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(model, file, ensure_ascii=False)


def cpu_seconds():
    """Of this process, all its threads, and of those processes it started that have ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def top_words(phi):
    return [[int(word) for word in numpy.argsort(-row, kind="stable")[:TOP_WORDS]] for row in phi]


def write_phi(phi):
    path = sys.argv[2] + ".phi"
    numpy.asarray(phi, dtype="<f8").tofile(path)
    return path


def dominant(shares, documents):
    return [int(numpy.argmax(row)) if words else -1 for row, words in zip(shares, documents)]
