package ro.pridvor.model;

/** A page of the portal's own, in Markdown. */
public record FreePage(String id, String title, String text) {}
