"""Pages of ours that had another address: each leaves a small page there that leads on. No logic."""

MOVED = {
    # The path in docs/ that a page had -> the path of the page that took its place.
}
