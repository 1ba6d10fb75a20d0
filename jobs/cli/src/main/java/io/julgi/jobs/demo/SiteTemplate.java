package io.julgi.jobs.demo;

/** The structure of a newspaper site: its pages, lists, feeds and sitemaps. */
public enum SiteTemplate {
    /** 한겨레: lists with JSON inside, whose further pages lead back to the past. */
    HANI("hani.yaml") {
        @Override
        SitePages pages(ArticleIndex index, String root, int menuLinks) {
            return new HaniPages(index, root, menuLinks);
        }
    },
    /** 동아일보: an archive for each day, an index of packed sitemaps. */
    DONGA("donga.yaml") {
        @Override
        SitePages pages(ArticleIndex index, String root, int menuLinks) {
            return new DongaPages(index, root, menuLinks);
        }
    };

    private final String outletFile;

    SiteTemplate(String outletFile) {
        this.outletFile = outletFile;
    }

    /** The resource with the site's entry in {@code outlets.yaml}. */
    String outletFile() {
        return outletFile;
    }

    /**
     * The pages of a site with this structure.
     *
     * @param root the address of the site, without a slash at its end
     * @param menuLinks how many links surround an article
     */
    abstract SitePages pages(ArticleIndex index, String root, int menuLinks);
}
