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
   * @param preview the address of a picture, {@code null} for none
   */
  record Link(
      String address, @Nullable String name, @Nullable String description, @Nullable String preview)
      implements AttachBlock {
    /**
     * @throws IllegalArgumentException if an address is none
     */
    public Link {
      Looks.requireAddress("attach link", address);
      Looks.requireAddress("attach link's preview", preview);
    }
  }

  /**
   * Somebody, with a picture ({@code USER}).
   *
   * @param id leads to the person's profile, {@code null} for somebody outside the portal
   * @param avatar the address of a picture, {@code null} for a plain one
   * @param link where a click leads, {@code null} for nowhere else
   */
  record Person(String name, @Nullable UserId id, @Nullable String avatar, @Nullable String link)
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

  /** How the cells of a grid stand; one way for a whole grid. */
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
   * @param width of the name's column, or of the cell in a line
   */
  record Cell(
      String name,
      @Nullable Text value,
      @Nullable String link,
      @Nullable ColorToken token,
      int width) {
    /**
     * @throws IllegalArgumentException if there is neither name nor value, or the link is none
     */
    public Cell {
      if (name.isBlank() && (value == null || value.isBlank())) {
        throw new IllegalArgumentException("attach cell has neither a name nor a value");
      }
      Looks.requireAddress("attach cell's link", link);
      Looks.requireSize("attach cell's width", width);
    }

    /** A name and a plain value, which is escaped. */
    public static Cell of(String name, String value) {
      return new Cell(name, Text.of(value), null, null, 0);
    }

    /** The same cell in a colour. */
    public Cell in(ColorToken color) {
      return new Cell(name, value, link, color, width);
    }

    /** The same cell leading somewhere. */
    public Cell linkedTo(String address) {
      return new Cell(name, value, address, token, width);
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

  /**
   * A file to download ({@code FILE}).
   *
   * @param bytes its size, 0 where it is not known
   */
  record File(String address, String name, long bytes) implements AttachBlock {
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
