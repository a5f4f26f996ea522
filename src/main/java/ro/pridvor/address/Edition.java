package ro.pridvor.address;

/** The forms in which the pages of plans and of news are published. */
public enum Edition {
  NORMAL,
  /** 24 point and one column, for readers whose browser cannot do it: no script is needed. */
  LARGE_PRINT;

  private static final String LARGE_PRINT_ROOT = "/tipar-mare/";
  private static final String PLANS = Addresses.ROMANIAN.plans();
  private static final String UPDATES = Addresses.ROMANIAN.updates();

  /**
   * Where this edition shows what stands at an address of the normal one: its own page if it has
   * it, else the normal one.
   */
  public String address(String normal) {
    if (this == NORMAL || !(normal.startsWith(PLANS) || normal.startsWith(UPDATES))) {
      return normal;
    }
    int hash = normal.indexOf('#');
    String path = hash < 0 ? normal : normal.substring(0, hash);
    if (path.equals(PLANS)) {
      return LARGE_PRINT_ROOT + normal.substring(PLANS.length());
    }
    boolean page = path.endsWith("/") && !isBooklet(path);
    return page ? LARGE_PRINT_ROOT + normal.substring(1) : normal;
  }

  /** The address of the normal edition for one of this edition. */
  public String normal(String address) {
    if (this == NORMAL) {
      return address;
    }
    return address.equals(LARGE_PRINT_ROOT)
        ? PLANS
        : address.substring(LARGE_PRINT_ROOT.length() - 1);
  }

  /** The booklet is one for all: a measure or objective may have its name further down. */
  private static boolean isBooklet(String path) {
    return path.endsWith(Addresses.BOOKLET)
        && path.indexOf('/', PLANS.length()) == path.length() - Addresses.BOOKLET.length();
  }
}
