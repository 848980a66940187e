"""Builds the Python package.

From the source tree: SWIG wraps the library, whose sources become part of the extension. From an
sdist the same without SWIG, since what SWIG prints is in it. With PALCARE_SYSTEM=1 the extension is
linked with the library that is installed, as distributions want it.

    pip install .                          PALCARE_SYSTEM=1 pip install .
"""
import ctypes.util
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.sdist import sdist

HERE = pathlib.Path(__file__).resolve().parent
SHIPPED = HERE / "src"  # in an sdist: the parts of the source tree that are needed
ROOT = SHIPPED if SHIPPED.exists() else HERE.parents[1]
SWIG = ROOT / "bindings" / "swig"
GENERATED = ROOT / "generated"
SYSTEM = os.environ.get("PALCARE_SYSTEM", "0") not in ("", "0")
FLAGS = ["-std=c11", "-fvisibility=hidden", "-D_POSIX_C_SOURCE=200809L",
         "-DSWIG_TYPE_TABLE=palcare"]


def version():
    text = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"^ +VERSION ([0-9.]+)$", text, re.M)[1]


def ask(*words):
    """What pkg-config and its like answer, as words."""
    return shlex.split(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def wrap(target):
    """What SWIG prints, or printed when the sdist was made."""
    if (GENERATED / "palcare_wrap.c").exists():
        shutil.copy(GENERATED / "palcare_wrap.c", target)
        return
    if not shutil.which("swig"):
        sys.exit("building from the source tree needs swig; a release does not")
    subprocess.run(["swig", "-python", "-noproxy", "-threads", "-module", "_palcare", "-interface",
                    "_palcare", "-Wall", "-Werror", f"-I{SWIG / 'python'}", f"-I{SWIG}", "-o",
                    target, SWIG / "palcare.i"], check=True)


class Build(build_ext):
    """Wraps and compiles, and prints the classes from the table of the library it has built."""

    def build_extension(self, extension):
        temporary = pathlib.Path(self.build_temp)
        temporary.mkdir(parents=True, exist_ok=True)
        wrapper = temporary / "palcare_wrap.c"
        wrap(wrapper)
        extension.sources.append(str(wrapper))
        super().build_extension(extension)
        library = self.system_library() if SYSTEM else self.library(temporary, extension)
        package = pathlib.Path(self.get_ext_fullpath(extension.name)).parent
        subprocess.run([sys.executable, SWIG / "print_classes.py", library, package], check=True)

    def library(self, temporary, extension):
        """The library on its own: its objects are those of the extension but for the wrapper."""
        sources = [source for source in extension.sources if "palcare_wrap" not in source]
        objects = self.compiler.object_filenames(sources, output_dir=self.build_temp)
        target = temporary / "libpalcare.so"
        self.compiler.link_shared_object(objects, str(target), libraries=extension.libraries,
                                         extra_postargs=extension.extra_link_args)
        return target.resolve()

    def system_library(self):
        for folder in ask("pkg-config", "--variable=libdir", "palcare"):
            if (pathlib.Path(folder) / "libpalcare.so").exists():
                return pathlib.Path(folder) / "libpalcare.so"
        return ctypes.util.find_library("palcare")

    def get_outputs(self):
        package = pathlib.Path(self.get_ext_fullpath("palcare._palcare")).parent
        return super().get_outputs() + [str(package / name) for name in ("_classes.py",
                                                                         "_classes.pyi")]


class Ship(sdist):
    """Puts into the sdist what a build without SWIG needs of the source tree."""

    def make_release_tree(self, base_dir, files):
        super().make_release_tree(base_dir, files)
        target = pathlib.Path(base_dir) / "src"
        if target.exists():
            return
        for folder in ("lib", "include", "bindings/swig"):
            shutil.copytree(ROOT / folder, target / folder)
        for name in ("CMakeLists.txt", "LICENSE"):
            shutil.copy(ROOT / name, target / name)
        (target / "generated").mkdir()
        wrap(target / "generated" / "palcare_wrap.c")


def extension():
    includes = [str(SWIG), str(SWIG / "python")]
    if SYSTEM:
        return Extension("palcare._palcare", [], include_dirs=includes,
                         extra_compile_args=FLAGS + ask("pkg-config", "--cflags", "palcare"),
                         extra_link_args=ask("pkg-config", "--libs", "palcare"))
    # distutils takes sources by relative paths alone.
    sources = [os.path.relpath(source) for source in sorted(ROOT.glob("lib/*/*.c"))]
    macro = f'-DPALCARE_VERSION="{version()}"'
    xml = ask("pkg-config", "--cflags", "libxml-2.0")
    return Extension("palcare._palcare", sources,
                     include_dirs=[str(ROOT / "include"), str(ROOT / "lib"), *includes],
                     extra_compile_args=FLAGS + [macro] + xml,
                     extra_link_args=ask("pkg-config", "--libs", "libxml-2.0"))


os.chdir(HERE)
setup(version=version(), ext_modules=[extension()], cmdclass={"build_ext": Build, "sdist": Ship})
