package dev.waitline.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Offers the tour of the window to who has never been here, until it is taken or turned down. The window's thread. */
public final class Welcome {
    /** The lesson that is a tour of the window. */
    private static final String TOUR = "tour";

    private static final String KEY = "welcome";
    private static final String OFFERED = "offered";
    private static final String OVER = "over";

    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final Documents documents;
    private final Store store;

    Welcome(Documents documents, Store store) {
        this.documents = documents;
        this.store = store;
        offered.set(store.get(KEY).equals(OFFERED));
    }

    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Somebody is here for the first time. */
    public void offer() {
        if (store.get(KEY).isEmpty()) {
            store.put(KEY, OFFERED);
            offered.set(true);
        }
    }

    /** Opens the tour. */
    public void take() {
        decline();
        documents.openOwn(TOUR);
    }

    /** Does not offer it again. */
    public void decline() {
        if (offered.get()) {
            store.put(KEY, OVER);
            offered.set(false);
        }
    }
}
