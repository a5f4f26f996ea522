package ro.pridvor.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ro.pridvor.address.Addresses;
import ro.pridvor.model.Organisation;
import ro.pridvor.model.Plan;
import ro.pridvor.model.TargetGroup;
import ro.pridvor.portal.Event;
import ro.pridvor.portal.Events;
import ro.pridvor.portal.Portal;
import ro.pridvor.website.OutputFile;
import ro.pridvor.website.Publication;

/**
 * {@code atom.xml} beside the page of news, and of each plan, group and institution that {@link
 * Events} says can be followed.
 */
final class Feeds {
  private static final Addresses ADDRESSES = Addresses.ROMANIAN;

  private final Portal portal;
  private final Events events;
  private final FormatWords words;
  private final List<OutputFile> files = new ArrayList<>();

  private Feeds(Portal portal) {
    this.portal = portal;
    this.events = Events.of(portal);
    this.words = new FormatWords("feeds", portal.facts().language());
  }

  static List<OutputFile> files(Publication publication) {
    Feeds feeds = new Feeds(publication.portal());
    feeds.all();
    return feeds.files;
  }

  private void all() {
    String news = ADDRESSES.updates();
    add(
        new AtomFeed(portal, words, "updates", portal.facts().title(), news, ADDRESSES.feed()),
        events::news);
    for (Plan plan : portal.plans()) {
      String page = ADDRESSES.plan(plan.id());
      add("feed/plan/" + plan.id(), plan.shortTitle(), page, () -> events.of(plan));
    }
    for (TargetGroup group : portal.targetGroups().values()) {
      if (events.followed(group)) {
        String page = ADDRESSES.group(group.id());
        String title = group.name(portal.facts().language());
        add("feed/group/" + group.id(), title, page, () -> events.of(group));
      }
    }
    for (Organisation o : portal.organisations().values()) {
      if (events.followed(o)) {
        String page = ADDRESSES.organisation(o.id());
        add("feed/organisation/" + o.id(), o.name(), page, () -> events.of(o));
      }
    }
  }

  private void add(String name, String subject, String page, Supplier<List<Event>> of) {
    String title = words.word("feed", subject) + " – " + portal.facts().title();
    add(new AtomFeed(portal, words, name, title, page, page + "atom.xml"), of);
  }

  private void add(AtomFeed feed, Supplier<List<Event>> of) {
    files.add(OutputFile.of(feed.file().substring(1), () -> feed.write(of.get())));
  }
}
