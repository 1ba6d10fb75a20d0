package io.julgi.topics.lda;

/** The samplers that can train a topic model. All give models of the same likelihood. */
public enum Engine {
    /** MALLET, the reference. */
    MALLET {
        @Override
        public TopicModeler modeler() {
            return new MalletTopicModeler();
        }
    },

    /** SparseLDA over int arrays, our own sampler: the same model in less time. */
    SPARSELDA {
        @Override
        public TopicModeler modeler() {
            return new SparseLdaModeler();
        }
    };

    /** A modeler of this kind. */
    public abstract TopicModeler modeler();
}
