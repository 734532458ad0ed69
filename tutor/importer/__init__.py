"""From an article to a draft lesson: read the text, recognise its sentences, build, write.

====================== ==========================================================
part                   what it does
====================== ==========================================================
``lines``              bytes -> lines, whatever program saved them
``article``            lines -> ``Article``: title, introduction, lists, read more
``variants``           an article -> the lists of each lesson
``clauses``            a bullet -> clauses, each with what it depends on
``verbs/``             a clause -> screens, messages, data and actions; each file
                       holds the sentence patterns of one kind of act beside
                       what they build
``build``, ``steps``   bullets -> the steps of a chapter, with a mark where a
                       part was not understood
``files``              the draft -> texts, through ``layout`` and ``yaml_writer``
``folder``             texts -> disk, all or nothing
``template``           the lesson that ``tutor new`` makes
====================== ==========================================================

The words that a draft adds of its own are Dutch, the language of the lessons;
each is marked for the editor (``todos``).
"""
