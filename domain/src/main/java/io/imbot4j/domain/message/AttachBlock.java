package io.imbot4j.domain.message;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of an {@link Attach}. Addresses are http, https or a path of the portal; sizes are in
 * pixels, 0 for what fits. Immutable.
 */
public sealed interface AttachBlock {
  /** Formatted text ({@code MESSAGE}). */
  record Message(Text text) implements AttachBlock {
    /**
     * @throws IllegalArgumentException if the text is blank
     */
    public Message {
      if (text.isBlank()) {
        throw new IllegalArgumentException("attach message is blank; leave the block out");
      }
    }
  }

  /**
   * A card for an address ({@code LINK}).
   *
   * @param name shown instead of the address, {@code null} for the address itself
   * @param description below the name, {@code null} for none
   * @param html shown instead of the description, {@code null} for none
   * @param preview the address of a picture, {@code null} for none
   * @param width of the picture
   * @param height of the picture
   * @param subject opened by a click on the name instead of the address, {@code null} for none
   */
  record Link(
      String address,
      @Nullable String name,
      @Nullable String description,
      @Nullable String html,
      @Nullable String preview,
      int width,
      int height,
      @Nullable Subject subject)
      implements AttachBlock {
    /**
     * @throws IllegalArgumentException if an address is none, a size is negative, or the subject is
     *     a bot
     */
    public Link {
      Looks.requireAddress("attach link", address);
      Looks.requireAddress("attach link's preview", preview);
      Looks.requireSize("attach link's width", width);
      Looks.requireSize("attach link's height", height);
      if (subject instanceof Subject.Bot) {
        throw new IllegalArgumentException("attach link cannot name a bot; name its user");
      }
    }

    /** A card without sizes. */
    public Link(
        String address,
        @Nullable String name,
        @Nullable String description,
        @Nullable String preview) {
      this(address, name, description, null, preview, 0, 0, null);
    }

    /** The same card with a picture of this size. */
    public Link sized(int pixelsWide, int pixelsHigh) {
      return new Link(address, name, description, html, preview, pixelsWide, pixelsHigh, subject);
    }

    /** The same card with HTML for its description. */
    public Link html(String markup) {
      return new Link(address, name, description, markup, preview, width, height, subject);
    }

    /** The same card, opening somebody's profile or a chat. */
    public Link about(Subject other) {
      return new Link(address, name, description, html, preview, width, height, other);
    }
  }

  /**
   * Somebody, with a picture ({@code USER}).
   *
   * @param subject opened by a click, {@code null} for somebody outside the portal
   * @param avatar the address of a picture, {@code null} for a plain one
   * @param link where a click leads, {@code null} for nowhere else
   * @param plain what the plain picture is of, {@code null} for a person
   */
  record Person(
      String name,
      @Nullable Subject subject,
      @Nullable String avatar,
      @Nullable String link,
      @Nullable AvatarType plain)
      implements AttachBlock {
    /**
     * @throws IllegalArgumentException if the name is blank, or an address is none
     */
    public Person {
      if (name.isBlank()) {
        throw new IllegalArgumentException("attach person has no name, which the portal asks for");
      }
      Looks.requireAddress("attach person's avatar", avatar);
      Looks.requireAddress("attach person's link", link);
    }

    /**
     * Somebody by number.
     *
     * @param id {@code null} for somebody outside the portal
     */
    public Person(
        String name, @Nullable UserId id, @Nullable String avatar, @Nullable String link) {
      this(name, id == null ? null : new Subject.Person(id), avatar, link, null);
    }
  }

  /** What a picture nobody gave is of ({@code AVATAR_TYPE}). */
  enum AvatarType {
    USER,
    CHAT,
    BOT
  }

  /** Names and values side by side ({@code GRID}). */
  record Grid(Display display, List<Cell> cells) implements AttachBlock {
    /**
     * @throws IllegalArgumentException if there is no cell
     */
    public Grid {
      cells = List.copyOf(cells);
      if (cells.isEmpty()) {
        throw new IllegalArgumentException("attach grid has no cell; leave the block out");
      }
    }

    /** A grid of one kind. */
    public static Grid of(Display display, Cell... cells) {
      return new Grid(display, List.of(cells));
    }
  }

  /** How the cells of a grid stand; a cell may {@link Cell#shown stand its own way}. */
  enum Display {
    /** Each cell below the other, its value below its name. */
    BLOCK,
    /** The cells beside each other, as many as fit. */
    LINE,
    /** Two columns: names and values. */
    ROW,
    /** Like {@link #ROW}, with lines between; older messengers show rows. */
    TABLE
  }

  /**
   * One cell of a grid.
   *
   * @param name {@code ""} for a value alone
   * @param value {@code null} for a name alone
   * @param link where a click leads, {@code null} for nowhere
   * @param token the value's colour, {@code null} for the usual one
   * @param color the value's colour in HEX, {@code null} for that of the token
   * @param width of the name's column, or of the cell in a line
   * @param height of the cell
   * @param subject opened by a click, {@code null} for none
   * @param display how it stands, {@code null} for as the grid says
   */
  record Cell(
      String name,
      @Nullable Text value,
      @Nullable String link,
      @Nullable ColorToken token,
      @Nullable String color,
      int width,
      int height,
      @Nullable Subject subject,
      @Nullable Display display) {
    /**
     * @throws IllegalArgumentException if there is neither name nor value, the link is none, the
     *     colour is no HEX, a size is negative, or the subject is neither a person nor a chat
     */
    public Cell {
      if (name.isBlank() && (value == null || value.isBlank())) {
        throw new IllegalArgumentException("attach cell has neither a name nor a value");
      }
      Looks.requireAddress("attach cell's link", link);
      Looks.requireHex("attach cell's color", color);
      Looks.requireSize("attach cell's width", width);
      Looks.requireSize("attach cell's height", height);
      if (subject instanceof Subject.Bot || subject instanceof Subject.Network) {
        throw new IllegalArgumentException("attach cell names a person or a chat, nobody else");
      }
    }

    /** A cell of any height. */
    public Cell(
        String name,
        @Nullable Text value,
        @Nullable String link,
        @Nullable ColorToken token,
        int width) {
      this(name, value, link, token, null, width, 0, null, null);
    }

    /** A name and a plain value, which is escaped. */
    public static Cell of(String name, String value) {
      return new Cell(name, Text.of(value), null, null, 0);
    }

    /** The same cell in a colour. */
    public Cell in(ColorToken role) {
      return new Cell(name, value, link, role, color, width, height, subject, display);
    }

    /** The same cell in a colour given in HEX, where the token is not known. */
    public Cell in(String hex) {
      return new Cell(name, value, link, token, hex, width, height, subject, display);
    }

    /** The same cell of this size. */
    public Cell sized(int pixelsWide, int pixelsHigh) {
      return new Cell(name, value, link, token, color, pixelsWide, pixelsHigh, subject, display);
    }

    /** The same cell, opening somebody's profile or a chat. */
    public Cell about(Subject other) {
      return new Cell(name, value, link, token, color, width, height, other, display);
    }

    /** The same cell leading somewhere. */
    public Cell linkedTo(String address) {
      return new Cell(name, value, address, token, color, width, height, subject, display);
    }

    /** The same cell, standing its own way, such as a long text below a line of short ones. */
    public Cell shown(Display way) {
      return new Cell(name, value, link, token, color, width, height, subject, way);
    }
  }

  /**
   * A picture ({@code IMAGE}).
   *
   * @param name below the picture, {@code null} for none
   * @param preview the address of a smaller one to load first, {@code null} for none
   */
  record Image(
      String address, @Nullable String name, @Nullable String preview, int width, int height)
      implements AttachBlock {
    /**
     * @throws IllegalArgumentException if an address is none, or a size is negative
     */
    public Image {
      Looks.requireAddress("attach image", address);
      Looks.requireAddress("attach image's preview", preview);
      Looks.requireSize("attach image's width", width);
      Looks.requireSize("attach image's height", height);
    }
  }

  /** Pictures beside each other ({@code IMAGE}). */
  record Gallery(List<Image> images) implements AttachBlock {
    /**
     * @throws IllegalArgumentException if there is no picture
     */
    public Gallery {
      images = List.copyOf(images);
      if (images.isEmpty()) {
        throw new IllegalArgumentException("attach gallery has no image; leave the block out");
      }
    }
  }

  /** Files to download ({@code FILE}). */
  record Files(List<File> files) implements AttachBlock {
    /**
     * @throws IllegalArgumentException if there is no file
     */
    public Files {
      files = List.copyOf(files);
      if (files.isEmpty()) {
        throw new IllegalArgumentException("attach files has no file; leave the block out");
      }
    }
  }

  /**
   * A file to download ({@code FILE}).
   *
   * @param name {@code null} for that in the address
   * @param bytes its size, 0 where it is not known
   */
  record File(String address, @Nullable String name, long bytes) implements AttachBlock {
    /**
     * @throws IllegalArgumentException if the address is none, or the size is negative
     */
    public File {
      Looks.requireAddress("attach file", address);
      if (bytes < 0) {
        throw new IllegalArgumentException(
            "attach file has " + bytes + " bytes; give 0 where the size is not known");
      }
    }
  }

  /**
   * A line across ({@code DELIMITER}).
   *
   * @param width 0 for the portal's own 200
   * @param color HEX, {@code null} for the usual one
   */
  record Delimiter(int width, @Nullable String color) implements AttachBlock {
    /**
     * @throws IllegalArgumentException if the width is negative, or the colour is no HEX
     */
    public Delimiter {
      Looks.requireSize("attach delimiter's width", width);
      Looks.requireHex("attach delimiter's color", color);
    }
  }
}
