package io.julgi.sink;

import com.mongodb.client.MongoCursor;
import io.julgi.ingest.Article;
import io.julgi.sink.mongo.Retries;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The articles of a range one after the other, by time of publication and id. When the database
 * forgets the cursor, because the reader was busy for ten minutes, or goes away for a moment,
 * reading goes on after the last article. For one thread; close it.
 */
public final class ArticleCursor implements Iterator<Article>, AutoCloseable {
    private final Function<Optional<ArticlePosition>, MongoCursor<Article>> open;
    private final Retries retries;
    private final String what;
    private Optional<ArticlePosition> position;
    private MongoCursor<Article> articles;

    ArticleCursor(
            Optional<ArticlePosition> after,
            Function<Optional<ArticlePosition>, MongoCursor<Article>> open,
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
                    if (articles == null) {
                        articles = open.apply(position);
                    }
                    try {
                        return articles.hasNext();
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
        Article article = articles.next();
        position = Optional.of(new ArticlePosition(article.publishedAt(), article.id()));
        return article;
    }

    /** The article that was read last, or where reading began; give it to a later reader. */
    public Optional<ArticlePosition> position() {
        return position;
    }

    @Override
    public void close() {
        if (articles != null) {
            articles.close();
            articles = null;
        }
    }
}
