"""A small real program whose words are pixels: an icon without a name, a picture with text, and a password field."""
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import GdkPixbuf, Gtk

page = GdkPixbuf.Pixbuf.new_from_file(sys.argv[1])
window = Gtk.Window(title="Painted")
window.set_default_size(900, 400)
window.connect("destroy", Gtk.main_quit)
box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL, spacing=12)
window.add(box)


def part(x, y, width, height):
    return Gtk.Image.new_from_pixbuf(page.new_subpixbuf(x, y, width, height))


icon = Gtk.Button()
icon.add(part(612, 620, 120, 36))
box.pack_start(icon, False, False, 0)
box.pack_start(part(300, 316, 900, 52), False, False, 0)
box.pack_start(Gtk.Label(label="Ready"), False, False, 0)
secret = Gtk.Entry()
secret.set_visibility(False)
secret.set_text("sesame")
box.pack_start(secret, False, False, 0)
window.show_all()
Gtk.main()
