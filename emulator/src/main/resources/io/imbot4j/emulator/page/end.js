// Keeps a list at its end while it grows, or while its room changes, until one scrolls up.

const NEAR = 80;

export class End {
  #list;
  #reached;
  #pinned = true;
  // Where the list stood when that was last judged.
  #topBefore = 0;

  /** @param reached called whenever the end comes into view */
  constructor(list, reached = () => {}) {
    this.#list = list;
    this.#reached = reached;
    list.addEventListener('scroll', () => this.judge());
    // Pictures that arrive or fail, and a neighbour that grows, must not push the last line out of view.
    const stay = () => requestAnimationFrame(() => this.#pinned && this.go());
    list.addEventListener('load', stay, true);
    list.addEventListener('error', stay, true);
    new ResizeObserver(stay).observe(list);
  }

  get pinned() {
    return this.#pinned;
  }

  /** Only scrolling up unpins: growth also moves the end away, but then the list has to follow it. */
  judge() {
    const { clientHeight, scrollTop } = this.#list;
    // A hidden list stands nowhere.
    if (!clientHeight) return;
    if (this.#isNear()) this.#pinned = true;
    else if (scrollTop < this.#topBefore) this.#pinned = false;
    this.#topBefore = scrollTop;
    if (this.#pinned) this.#reached();
  }

  /** Lets go when the end is out of view, whatever moved it there. */
  release() {
    this.#pinned = this.#isNear();
  }

  go() {
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#pinned = true;
    this.#topBefore = this.#list.scrollTop;
    this.#reached();
  }

  #isNear() {
    const { scrollHeight, scrollTop, clientHeight } = this.#list;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }
}
