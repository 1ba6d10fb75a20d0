package io.julgi.sink;

import com.mongodb.client.MongoCursor;
import io.julgi.ingest.Article;
import io.julgi.sink.mongo.Retries;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * The articles of a range one after the other, by time of publication and id. When the database
 * forgets the cursor, because the reader was busy for ten minutes, or goes away for a moment,
 * reading goes on after the last article. For one thread; close it.
 */
public final class ArticleCursor implements Iterator<Article>, AutoCloseable {
    private final Function<Optional<ArticlePosition>, MongoCursor<BsonDocument>> open;
    private final Retries retries;
    private final String what;
    private Optional<ArticlePosition> position;
    private MongoCursor<BsonDocument> documents;

    ArticleCursor(
            Optional<ArticlePosition> after,
            Function<Optional<ArticlePosition>, MongoCursor<BsonDocument>> open,
            Retries retries,
            String what) {
        this.position = after;
        this.open = open;
        this.retries = retries;
        this.what = what;
    }

    @Override
    public boolean hasNext() {
        return retries.run(
                what,
                () -> {
                    if (documents == null) {
                        documents = open.apply(position);
                    }
                    try {
                        return documents.hasNext();
                    } catch (RuntimeException fault) {
                        // The next attempt begins after the last article.
                        close();
                        throw fault;
                    }
                });
    }

    @Override
    public Article next() {
        if (!hasNext()) {
            throw new NoSuchElementException(what + ": no more articles");
        }
        Article article = ArticleDocuments.article(documents.next());
        position = Optional.of(new ArticlePosition(article.publishedAt(), article.id()));
        return article;
    }

    /** The article that was read last, or where reading began; give it to a later reader. */
    public Optional<ArticlePosition> position() {
        return position;
    }

    @Override
    public void close() {
        if (documents != null) {
            documents.close();
            documents = null;
        }
    }
}
