package dev.waitline.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What TeaVM's interfaces to the browser do not offer. */
final class Browser {
    private Browser() {}

    /** Gets a text, as of a message or a clipboard. */
    @JSFunctor
    interface Taker extends JSObject {
        void take(String text);
    }

    /** Something to do later. */
    @JSFunctor
    interface Task extends JSObject {
        void run();
    }

    /** Whether this is a page, and not a worker. */
    @JSBody(script = "return typeof document !== 'undefined';")
    static native boolean hasDocument();

    /** The text of the element with an id; empty when there is none. */
    @JSBody(
            params = {"id"},
            script = "var e = document.getElementById(id); return e ? e.textContent : '';")
    static native String textOf(String id);

    /** What the page speaks, as a tag. */
    @JSBody(script = "return waitlineLanguage;")
    static native String language();

    /** How wide texts are, as the page brings it along. */
    @JSBody(script = "return waitlineWidths;")
    static native String widths();

    /** The lessons, as the page brings them along. */
    @JSBody(script = "return waitlineLessons;")
    static native JSObject lessons();

    @JSBody(script = "return location.hash.replace(/^#/, '');")
    static native String hash();

    @JSBody(script = "return location.href.replace(/#.*$/, '');")
    static native String address();

    /** A parameter of the address; empty when it is not there. */
    @JSBody(
            params = {"name"},
            script = "var p = new URLSearchParams(location.search); return p.has(name) ? (p.get(name) || 'on') : '';")
    static native String parameter(String name);

    @JSBody(
            params = {"task"},
            script = "addEventListener('hashchange', function() { task(); });")
    static native void onHash(Task task);

    @JSBody(
            params = {"task"},
            script = "var t = 0; addEventListener('resize', function() { clearTimeout(t); t = setTimeout(function() {"
                    + " task(); }, 60); });")
    static native void onResize(Task task);

    @JSBody(
            params = {"before", "after"},
            script = "addEventListener('beforeprint', function() { before(); });"
                    + "addEventListener('afterprint', function() { after(); });")
    static native void onPrint(Task before, Task after);

    @JSBody(
            params = {"task", "millis"},
            script = "return setTimeout(function() { task(); }, millis);")
    static native int later(Task task, double millis);

    @JSBody(
            params = {"id"},
            script = "clearTimeout(id);")
    static native void cancel(int id);

    /** Notes in the browser's own record when that was. */
    @JSBody(
            params = {"what"},
            script = "performance.mark(what);")
    static native void mark(String what);

    @JSBody(script = "return performance.now();")
    static native double now();

    @JSBody(
            params = {"query"},
            script = "return matchMedia(query).matches;")
    static native boolean matches(String query);

    /** Puts a text on the clipboard; {@code failed} is told where the browser does not let that happen. */
    @JSBody(
            params = {"text", "done", "failed"},
            script = "if (!navigator.clipboard) { failed(); return; }"
                    + "navigator.clipboard.writeText(text).then(function() { done(); }, function() { failed(); });")
    static native void copy(String text, Task done, Task failed);

    /** Sets the address without going anywhere. */
    @JSBody(
            params = {"hash"},
            script = "try { history.replaceState(null, '', '#' + hash); } catch (e) { location.hash = hash; }")
    static native void replaceHash(String hash);

    @JSBody(
            params = {"element", "name", "value"},
            script = "element.style.setProperty(name, value);")
    static native void style(Element element, String name, String value);

    @JSBody(
            params = {"element", "dx", "dy"},
            script = "if (element.animate) { element.animate([{transform: 'translate(' + dx + 'px,' + dy + 'px)'},"
                    + " {transform: 'none'}], {duration: 320, easing: 'cubic-bezier(.2,.7,.2,1)'}); }")
    static native void slideFrom(Element element, double dx, double dy);

    @JSBody(
            params = {"element"},
            script = "return element.clientWidth;")
    static native double width(HTMLElement element);

    /** Scrolls the nearest thing that scrolls, and not the page, until the element can be seen. */
    @JSBody(
            params = {"box", "element"},
            script = "var b = box.getBoundingClientRect(), e = element.getBoundingClientRect();"
                    + "if (e.top < b.top) { box.scrollTop -= b.top - e.top + 24; }"
                    + "else if (e.bottom > b.bottom) { box.scrollTop += e.bottom - b.bottom + 24; }")
    static native void reveal(HTMLElement box, HTMLElement element);

    /** A worker that runs this same script. */
    @JSBody(
            params = {"taker", "failed"},
            script = "var url = URL.createObjectURL(new Blob(['var waitlineLanguage=' +"
                    + " JSON.stringify(waitlineLanguage) + ';(' + waitline.toString() + ')()'], {type:"
                    + " 'text/javascript'}));var w = new Worker(url);w.onmessage = function(e) { taker(e.data);"
                    + " };w.onerror = function(e) { failed(e.message || 'error'); };return w;")
    static native JSObject worker(Taker taker, Taker failed);

    @JSBody(
            params = {"worker", "text"},
            script = "worker.postMessage(text);")
    static native void post(JSObject worker, String text);

    @JSBody(
            params = {"worker"},
            script = "worker.terminate();")
    static native void terminate(JSObject worker);

    /** In a worker: what the page posts. */
    @JSBody(
            params = {"taker"},
            script = "self.onmessage = function(e) { taker(e.data); };")
    static native void onMessage(Taker taker);

    /** In a worker: posts to the page. */
    @JSBody(
            params = {"text"},
            script = "self.postMessage(text);")
    static native void answer(String text);
}
