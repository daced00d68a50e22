namespace Portal.Check.Persons;

/// <summary>Whether a column of short texts names persons: many of its values hold a first name that is common in France.</summary>
internal static class FirstNames
{
    private const int FewestNames = 2;
    private const int MostWords = 4;

    /// <summary>Given often since 1940 (INSEE, fichier des prénoms), those that are also common words left out.</summary>
    private static readonly HashSet<string> Common = [..
        """
        adam adele adrien agathe agnes alain albert alexandra alexandre alexis alice alicia aline alix amandine ambre amelie amelia amina amine anais andre andrea anissa anna annabelle anne annie annick antoine antonin ariane arnaud
        arthur audrey auguste augustin aurelie aurelien axel aya aziz baptiste barbara bastien beatrice benedicte benjamin benoit bernadette bernard bertrand brigitte bruno camille capucine carine carole caroline catherine cecile cedric
        celia celine chantal charles charlene charlotte chloe christelle christian christiane christine christophe claude claudine clement clementine coline colette corentin corinne cyril cyrille damien daniel daniele danielle david
        deborah delphine denis denise didier dominique dorothee dylan edith edouard elena eleonore elias eliane elie eline elisabeth elise eliott ella elodie eloise elsa emeline emilie emma emmanuel emmanuelle enzo eric erwan estelle esteban
        ethan etienne eugenie eva evelyne fabien fabienne fabrice fanny farid fatima fatoumata faustine fernand flavie florent florence florian francis francois francoise franck frederic frederique gabin gabriel gabrielle gael gaelle
        genevieve geoffrey georges gerald gerard germaine ghislaine gilbert gilles ginette gisele gregory guillaume guy gwenaelle hamza hana helene henri herve hugo hugues ibrahim ilyes ines irene isabelle isaac isaure ismael jacqueline
        jacques jade jamila jean jeanne jeannine jennifer jeremie jeremy jerome jessica joel joelle johan johanna jonathan jordan joseph josette josiane juliane julie julien juliette justine karim karine kelly kevin khadija kylian laetitia
        lauriane laure laurence laurent laurie lea leila lena leo leon leonie leopold lilou lina lisa lise loan loic lola lorenzo lou louane louis louise louka lucas lucie lucien lucienne ludivine ludovic luna maelle maelys maeva malik
        manon marc marcel marcelle margaux margot marguerite marie marina marine marion marianne marjorie martin martine maryse mathias mathieu mathilde mathis matteo matthieu maurice maxence maxime melanie melina melissa michel michele
        micheline mireille mohamed moussa muriel myriam nadege nadia nadine naima nathalie nathan nathanael nicolas nicole nina nino noa noah noam noe noemie nolan nora odette odile olivier ophelie oscar pascal pascale patrice patricia
        patrick paul paule paulette pauline perrine philippe pierre quentin rachel rachid raphael raymond raymonde rayan rebecca regine regis remi remy renaud rene renee robert robin roger roland romain romane romeo ronan rosalie roxane sabine sabrina
        salome samia samir samuel samy sandra sandrine sarah sasha sebastien segolene serge severine simon simone sofia solene solenne soline sonia sophie stephane stephanie steven suzanne sylvain sylvie tanguy teddy thea theo theodore
        therese thibault thibaut thierry thomas timeo timothee tiphaine titouan tom tristan ugo valentin valentine valerie vanessa veronique victor victoire victoria vincent virginie viviane wassim wendy william xavier yacine yann yanis
        yannick yasmine yoann yohan yves yvette yvonne zelie zoe
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A place, or what is called by a person's name.</summary>
    private static readonly HashSet<string> Bearers =
        ["saint", "sainte", "st", "ste", "ecole", "college", "lycee", "groupe", "rue", "avenue", "boulevard", "place", "quartier", "cite", "residence", "square", "centre", "secteur", "zone", "stade", "salle"];

    /// <param name="values">The column's distinct values.</param>
    public static bool AreDense(IReadOnlyCollection<string> values)
    {
        var names = values.Count(IsName);
        return names >= FewestNames && names * 3 >= values.Count;
    }

    /// <summary>A first name and another word, all with capitals.</summary>
    public static bool IsFullName(string value) => value.AsSpan().Trim().ContainsAny(' ', '-') && IsName(value);

    /// <summary>« Lucie Martin », « MARTIN Lucie », « Lucie »: a few words, each of which begins as a name does, one of them a first name.</summary>
    private static bool IsName(string value)
    {
        var words = value.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords
            && words.All(w => char.IsUpper(w[0]) && !Bearers.Contains(Diagnostics.Suggestion.Fold(w)))
            && words.Any(w => Common.Contains(Diagnostics.Suggestion.Fold(w)));
    }
}
