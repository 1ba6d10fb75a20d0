package io.julgi.topics.lda;

/** What trains a topic model. All give models of the same likelihood. */
public enum Engine {
    /** MALLET, the reference. */
    MALLET {
        @Override
        public TopicModeler modeler() {
            return new MalletTopicModeler();
        }
    },

    /** Our own sampler over int arrays: the same model in less time. */
    SPARSELDA {
        @Override
        public TopicModeler modeler() {
            return new SparseLdaModeler();
        }
    };

    /** A modeler of this kind. */
    public abstract TopicModeler modeler();
}
